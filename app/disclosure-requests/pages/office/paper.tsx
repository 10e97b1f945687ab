import type { Context } from 'hono';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { sendDocument } from '#app/disclosure-requests/pages/paper-file.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { isLetter } from '#app/disclosure-requests/papers/is-letter.ts';
import { keptPaper, printedPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** A letter or form of the file as it was issued. */
export async function get(c: Context<Env>) {
  const { file, paper } = await paperOf(c);
  if (!file || !paper) return c.notFound();
  const home = `/office/requests/${file.id}`;
  const title = `${familyZh(paper.family)}${paper.document_no ? `　${paper.document_no}` : ''}`;
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={title}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: familyZh(paper.family) },
      ]}
      actions={
        <>
          <LinkButton href={`${home}/papers/${paper.id}.pdf`}>下载 PDF</LinkButton>
          <LinkButton href={`${home}/papers/${paper.id}.docx`}>下载 Word</LinkButton>
        </>
      }
    >
      {isLetter(paper.document) ? (
        <LetterView letter={paper.document} heading="h2" />
      ) : (
        <Card>
          <p>这是表格或者信封，请下载 PDF 打印。</p>
        </Card>
      )}
    </OfficePage>,
  );
}

export async function getFile(c: Context<Env>) {
  const { paper } = await paperOf(c);
  return paper ? sendDocument(c, printedPaper(paper, c.req.path)) : c.notFound();
}

async function paperOf(c: Context<Env>) {
  const file: CaseFile | undefined = await readableCase(c);
  const paperId = Number(c.req.param('paper')?.replace(/\.(pdf|docx)$/, ''));
  const paper = file ? await keptPaper(c.var.scope, { requestId: file.id, paperId }) : null;
  return { file, paper };
}

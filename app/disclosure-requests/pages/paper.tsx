import type { Context } from 'hono';
import { readPaper } from '#app/disclosure-requests/acts/read-paper.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { ownRequest } from '#app/disclosure-requests/pages/own-page.tsx';
import { sendDocument } from '#app/disclosure-requests/pages/paper-file.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
import { isLetter } from '#app/disclosure-requests/papers/is-letter.ts';
import { keptPaper, printedPaper } from '#app/disclosure-requests/papers/kept-paper.ts';
import { LinkButton } from '#app/shell/button.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** A notice of the office to the requester, opened at the query page; papers to others do not exist here. */
export async function get(c: Context<Env>) {
  const paper = await openedPaper(c);
  if (paper === 'not-asked') return c.redirect('/requests/query', 303);
  if (!paper || !isLetter(paper.document)) return c.notFound();
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={familyZh(paper.family)}
      layout="reading"
      ownHeading
      crumbs={[{ title: '办理进度', href: '/requests/status' }, { title: familyZh(paper.family) }]}
      unlisted
    >
      <div class="actions no-print">
        <LinkButton href={`/requests/papers/${paper.id}.pdf`} kind="main">
          下载 PDF
        </LinkButton>
      </div>
      <LetterView letter={paper.document} />
    </PublicPage>,
  );
}

export async function getFile(c: Context<Env>) {
  const paper = await openedPaper(c);
  if (paper === 'not-asked') return c.redirect('/requests/query', 303);
  return paper ? sendDocument(c, printedPaper(paper, c.req.path)) : c.notFound();
}

/** The paper, once it is on record that the requester opened it. */
async function openedPaper(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return 'not-asked';
  const paperId = Number(c.req.param('paper')?.replace(/\.(pdf|docx)$/, ''));
  const paper = await keptPaper(c.var.scope, { requestId: file.id, paperId });
  if (paper?.addressee !== 'requester') return null;
  await readPaper(c.var.scope, file, paper.id);
  return paper;
}

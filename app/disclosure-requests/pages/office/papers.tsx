import type { Context } from 'hono';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { letterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { sendLetterPdf, sendSignature } from '#app/disclosure-requests/pages/letter-file.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { sendAttachment } from '#app/disclosure-requests/pages/uploads.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ClockProof } from '#app/shell/clock-proof.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** 期限计算证明, to be printed and put on file. */
export async function getProof(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const clock = clockOf(file, c.var.scope.today);
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={`答复期限计算证明　${file.register_no}`}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: `/office/requests/${file.id}` },
        { title: '期限证明' },
      ]}
    >
      <Card>
        <Facts
          facts={[
            { name: '受理机关', value: file.agency_name },
            { name: '法定到期日', value: clock.due ? dayText(clock.due) : '现在不计算期限' },
            { name: '打印日期', value: dayText(c.var.scope.today) },
          ]}
        />
        <ClockProof days={clock.days} steps={clock.steps} />
      </Card>
    </OfficePage>,
  );
}

export async function getLetter(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file || file.drafts.length === 0) return c.notFound();
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={file.replies[0]?.document_no ?? '答复稿'}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: `/office/requests/${file.id}` },
        { title: '答复书' },
      ]}
      actions={<LinkButton href={`/office/requests/${file.id}/letter.pdf`}>下载 PDF</LinkButton>}
    >
      <LetterView letter={letterOf(file, c.var.scope)} heading="h2" />
    </OfficePage>,
  );
}

export async function getLetterPdf(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file || file.drafts.length === 0) return c.notFound();
  return sendLetterPdf(c, file);
}

export async function getSignature(c: Context<Env>) {
  const file = await readableCase(c);
  return file ? sendSignature(c, file) : c.notFound();
}

/** An attachment, served only to who may read the case, and never shown by the browser itself. */
export async function getAttachment(c: Context<Env>) {
  const file = await readableCase(c);
  const attachment = file?.attachments.find((each) => String(each.id) === c.req.param('attachment'));
  if (!file || !attachment) return c.notFound();
  return sendAttachment(c, attachment);
}

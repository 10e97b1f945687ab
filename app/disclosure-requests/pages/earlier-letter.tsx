import type { Context } from 'hono';
import { mayReadEarlier, openLetter } from '#app/disclosure-requests/acts/open-letter.ts';
import { LetterView } from '#app/disclosure-requests/letters/letter-view.tsx';
import { sendReplyPdf } from '#app/disclosure-requests/pages/letter-file.ts';
import { ownRequest } from '#app/disclosure-requests/pages/own-page.tsx';
import { keptReply } from '#app/disclosure-requests/queries.ts';
import { LinkButton } from '#app/shell/button.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** A reply from before the new one that was ordered: what was sent to the requester stays readable. */
export async function get(c: Context<Env>) {
  const opened = await openedReply(c);
  if (opened === 'not-asked') return c.redirect('/requests/query', 303);
  if (!opened) return c.notFound();
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="此前的答复书"
      layout="reading"
      ownHeading
      crumbs={[{ title: '办理进度', href: '/requests/status' }, { title: '此前的答复书' }]}
      unlisted
    >
      <div class="actions no-print">
        <LinkButton href={`${c.req.path}.pdf`} kind="main">
          下载 PDF
        </LinkButton>
      </div>
      <LetterView letter={opened.letter} />
    </PublicPage>,
  );
}

export async function getPdf(c: Context<Env>) {
  const opened = await openedReply(c);
  if (opened === 'not-asked') return c.redirect('/requests/query', 303);
  return opened ? sendReplyPdf(c, opened) : c.notFound();
}

/** The letter of the run in the address, once it is on record that the requester opened it. */
async function openedReply(c: Context<Env>) {
  const file = await ownRequest(c);
  if (!file) return 'not-asked';
  const run = Number(c.req.param('run')?.replace('.pdf', ''));
  const reply = file.earlierReplies.find((each) => each.run === run);
  if (!reply || !mayReadEarlier(reply)) return null;
  await openLetter(c.var.scope, file, { reply_id: reply.id, way: reply.way });
  return keptReply(c.var.scope, { requestId: file.id, run });
}

import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** A reply on its way to the requester. */
interface SentReply {
  reply_id: number;
  way: string | null;
}

/**
 * The requester opens the letter at the query page, of the current reply unless an earlier one is named; the first opening
 * is kept, and only where delivery is online.
 */
export async function openLetter(scope: Scope, file: CaseFile, earlier?: SentReply): Promise<void> {
  const sent: SentReply | undefined = earlier ?? file.dispatches[0];
  if (sent?.way !== 'online' || file.openings.some(({ reply_id }) => reply_id === sent.reply_id)) return;
  await scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const first = await inside.db
      .insertInto('letter_openings')
      .values({
        city: inside.city.code,
        reply_id: sent.reply_id,
        request_id: file.id,
        opened_at: inside.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('reply_id')
      .executeTakeFirst();
    if (!first) return;
    await writeAudit(inside, {
      act: 'open-letter',
      subject: `disclosure_requests:${file.id}`,
      detail: { reply: sent.reply_id },
    });
  });
}

/** Whether the letter may be read at the query page: sent online, or a copy once service is on record. */
export function mayReadLetter(file: CaseFile): boolean {
  return file.dispatches[0]?.way === 'online' || file.services.length > 0;
}

/** The same of a reply of an earlier run: a new one that was ordered does not take it away from the requester. */
export function mayReadEarlier(reply: CaseFile['earlierReplies'][number]): boolean {
  return reply.way === 'online' || reply.served_on !== null;
}

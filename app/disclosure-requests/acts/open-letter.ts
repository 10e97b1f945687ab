import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** The requester opens the letter at the query page; the first opening is kept, and only where delivery is online. */
export async function openLetter(scope: Scope, file: CaseFile): Promise<void> {
  const dispatch = file.dispatches[0];
  if (dispatch?.way !== 'online' || file.openings.length > 0) return;
  await scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const first = await inside.db
      .insertInto('letter_openings')
      .values({
        city: inside.city.code,
        reply_id: dispatch.reply_id,
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
      detail: { reply: dispatch.reply_id },
    });
  });
}

/** Whether the letter may be read at the query page: sent online, or a copy once service is on record. */
export function mayReadLetter(file: CaseFile): boolean {
  return file.dispatches[0]?.way === 'online' || file.services.length > 0;
}

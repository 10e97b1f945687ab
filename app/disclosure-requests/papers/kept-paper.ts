import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Scope } from '#app/shell/scope.ts';

/** A paper as it was issued; null where the file has no such paper, or only its scan. */
export async function keptPaper(scope: Scope, asked: { requestId: number; paperId: number }) {
  const row = await scope.db
    .selectFrom('issued_papers')
    .select(['id', 'family', 'document_no', 'addressee', 'letter', 'happened_on'])
    .where('city', '=', scope.city.code)
    .where('request_id', '=', asked.requestId)
    .where('id', '=', asked.paperId)
    .executeTakeFirst();
  return row?.letter ? { ...row, document: row.letter as unknown as OfficialDocument } : null;
}

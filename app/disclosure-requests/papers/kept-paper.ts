import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { familyZh } from '#app/disclosure-requests/papers/family-names.ts';
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

/** A paper as a file of the format that its address ends with. */
export function printedPaper(paper: NonNullable<Awaited<ReturnType<typeof keptPaper>>>, path: string) {
  return {
    document: paper.document,
    on: paper.happened_on,
    name: `${familyZh(paper.family)}${paper.document_no ?? ''}`,
    format: path.endsWith('.docx') ? ('docx' as const) : ('pdf' as const),
  };
}

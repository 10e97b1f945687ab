import type { Scope } from '#app/shell/scope.ts';

export interface PublicTitle {
  title: string;
  documentNo: string | null;
}

/** Titles of those documents that the public may open; a page links to no other. */
export async function publicTitles(
  scope: Scope,
  ids: readonly (number | null)[],
): Promise<Map<number, PublicTitle>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['id', 'title', 'document_no'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', wanted)
    .where('disclosure', '=', 'proactive')
    .where((eb) => eb.or([eb('published_on', 'is not', null), eb('open_for_comments', '=', true)]))
    .execute();
  return new Map(rows.map((row) => [row.id, { title: row.title, documentNo: row.document_no }]));
}

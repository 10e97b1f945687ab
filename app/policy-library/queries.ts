import type { Scope } from '#app/shell/scope.ts';

/** Title, number and day of documents, in the order of the ids asked for; what is unknown is left out. */
export async function documentNames({ db, city }: Scope, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'title', 'document_no', 'published_on', 'disclosure'])
    .where('city', '=', city.code)
    .where('id', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

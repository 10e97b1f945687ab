import type { LibraryQuery } from '#app/policy-library/searching/library-query.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { SearchHit } from '#search/engine.ts';

/**
 * What the library can show while its index is being made: documents whose title or number holds the words, newest
 * first. `more` says whether there is another page; nothing is counted.
 */
export async function titleListing(
  scope: Scope,
  { words, page }: Pick<LibraryQuery, 'words' | 'page'>,
  perPage: number,
): Promise<{ hits: SearchHit[]; more: boolean }> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await scope.db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('disclosure', '=', 'proactive')
    .where('published_on', 'is not', null)
    .$if(words !== '', (query) =>
      query.where((eb) => eb.or([eb('title', 'like', pattern), eb('document_no', 'like', pattern)])),
    )
    .orderBy('published_on', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .limit(perPage + 1)
    .offset((page - 1) * perPage)
    .execute();
  const hits = rows.slice(0, perPage).map(({ id }) => ({
    documentKey: String(id),
    key: `${id}:`,
    anchor: '',
    score: 0,
    alsoIn: [],
  }));
  return { hits, more: rows.length > perPage };
}

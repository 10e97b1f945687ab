import type { Scope } from '#app/shell/scope.ts';

/** Citations looked at for one page; a law that everybody cites shows “以上”. */
const MOST_CITATIONS = 500;
const SHOWN = 8;

/** Who cites the document, the newest first, each with the place that cites. */
export interface Citing {
  documents: { id: number; title: string; documentNo: string | null; anchor: string; article: string }[];
  /** Documents that cite it, among the citations looked at. */
  count: number;
  /** There are more citations than were looked at. */
  more: boolean;
}

/** The documents whose text cites this one by its cited name or its number. */
export async function citedBy(
  scope: Scope,
  document: { id: number; cited_name: string; document_no: string | null },
): Promise<Citing> {
  const names = [document.cited_name, ...(document.document_no ? [document.document_no] : [])];
  const rows = await scope.db
    .selectFrom('document_citations')
    .select(['document_id', 'version_id', 'anchor', 'article'])
    .where('city', '=', scope.city.code)
    .where('cited_name', 'in', names)
    .where('document_id', '<>', document.id)
    .limit(MOST_CITATIONS)
    .execute();
  // Of each document the place in its newest text.
  const places = new Map<number, (typeof rows)[number]>();
  for (const row of rows) {
    const known = places.get(row.document_id);
    if (!known || row.version_id > known.version_id) places.set(row.document_id, row);
  }
  const documents = await publicCiting(scope, [...places.keys()]);
  return {
    documents: documents.slice(0, SHOWN).map(({ id, title, document_no }) => ({
      id,
      title,
      documentNo: document_no,
      anchor: places.get(id)?.anchor ?? '',
      article: places.get(id)?.article ?? '',
    })),
    count: documents.length,
    more: rows.length === MOST_CITATIONS,
  };
}

async function publicCiting(scope: Scope, ids: number[]) {
  if (ids.length === 0) return [];
  return scope.db
    .selectFrom('documents')
    .select(['id', 'title', 'document_no'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', ids)
    .where('disclosure', '=', 'proactive')
    .where('published_on', 'is not', null)
    .orderBy('published_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The public document that each cited name or document number means; of several of one name the newest. */
export async function documentCitedAs(scope: Scope, cited: readonly string[]): Promise<Map<string, number>> {
  const names = [...new Set(cited)].filter((name) => name !== '');
  if (names.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['id', 'cited_name', 'document_no'])
    .where('city', '=', scope.city.code)
    .where((eb) => eb.or([eb('cited_name', 'in', names), eb('document_no', 'in', names)]))
    .where('disclosure', '=', 'proactive')
    .where('published_on', 'is not', null)
    .orderBy('published_on')
    .orderBy('id')
    .execute();
  return new Map(
    rows.flatMap((row) => [
      [row.cited_name, row.id] as const,
      ...(row.document_no ? [[row.document_no, row.id] as const] : []),
    ]),
  );
}

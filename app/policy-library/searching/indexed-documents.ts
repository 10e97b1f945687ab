import type { IndexedDocument } from '#app/policy-library/searching/entries-of.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { validitySpan } from '#law/publication/validity-span.ts';

/** Documents read at once: their texts are held in memory together. */
const BATCH = 100;

/** Those of the documents that the public may find, with all their texts. */
export async function documentsToIndex(scope: Scope, ids: readonly number[]): Promise<IndexedDocument[]> {
  if (ids.length === 0) return [];
  const [records, versions, facts] = await Promise.all([
    recordsOf(scope, ids),
    textsOf(scope, ids),
    validityFactsOf(scope, ids),
  ]);
  return records.flatMap((row) => {
    const known = facts.get(row.id);
    if (!known) return [];
    return [
      {
        id: row.id,
        title: row.title,
        citedName: row.cited_name,
        documentNo: row.document_no,
        indexNo: row.index_no,
        summary: row.summary,
        keywords: row.keywords,
        themes: row.themes,
        kind: row.kind,
        issuer: row.issuer ?? '',
        region: row.region,
        publishedOn: row.published_on,
        span: validitySpan(known),
        versions: versions.get(row.id) ?? [],
      },
    ];
  });
}

/** Every public document of the city in order of its id, in batches. */
export async function* everyDocument(scope: Scope): AsyncIterable<IndexedDocument[]> {
  let after = 0;
  while (true) {
    const rows = await publicDocuments(scope)
      .select('d.id')
      .where('d.id', '>', after)
      .orderBy('d.id')
      .limit(BATCH)
      .execute();
    if (rows.length === 0) return;
    yield await documentsToIndex(
      scope,
      rows.map(({ id }) => id),
    );
    after = rows.at(-1)?.id ?? after;
  }
}

/** How many documents the index of the city will hold. */
export async function countPublicDocuments(scope: Scope): Promise<number> {
  const row = await publicDocuments(scope)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Published or laid open for comments, and not kept from the public: see `isPublic` of documents/queries.ts. */
function publicDocuments(scope: Scope) {
  return scope.db
    .selectFrom('documents as d')
    .where('d.city', '=', scope.city.code)
    .where('d.disclosure', '=', 'proactive')
    .where((eb) =>
      eb.or([
        eb('d.published_on', 'is not', null),
        eb('d.open_for_comments', '=', true),
        eb('d.source_key', 'is not', null),
      ]),
    );
}

async function recordsOf(scope: Scope, ids: readonly number[]) {
  return publicDocuments(scope)
    .where('d.id', 'in', ids)
    .leftJoin('document_issuers as i', (join) =>
      join.onRef('i.city', '=', 'd.city').onRef('i.document_id', '=', 'd.id').on('i.position', '=', 1),
    )
    .select(['d.id', 'd.title', 'd.cited_name', 'd.document_no', 'd.index_no', 'd.summary', 'd.keywords'])
    .select(['d.themes', 'd.kind', 'd.region', 'd.published_on', 'i.name as issuer'])
    .orderBy('d.id')
    .execute();
}

async function textsOf(scope: Scope, ids: readonly number[]) {
  const rows = await scope.db
    .selectFrom('document_versions')
    .select(['document_id', 'number', 'valid_from', 'blocks'])
    .where('city', '=', scope.city.code)
    .where('document_id', 'in', ids)
    .orderBy('document_id')
    .orderBy('number')
    .execute();
  const texts = new Map<number, IndexedDocument['versions']>();
  for (const { document_id: id, number, valid_from: validFrom, blocks } of rows) {
    const text = { number, validFrom, blocks: blocks as unknown as Block[] };
    texts.set(id, [...(texts.get(id) ?? []), text]);
  }
  return texts;
}

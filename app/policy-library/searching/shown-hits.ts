import { partsOfKey } from '#app/policy-library/searching/entries-of.ts';
import { type PlacedPassage, passagesAt } from '#app/policy-library/searching/kept-passages.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import type { Validity } from '#law/publication/validity-on.ts';
import type { SearchHit } from '#search/engine.ts';

/** A hit as the page, a feed and the API show it: the record, its validity today, and the passage that fits. */
export interface ShownHit {
  id: number;
  href: string;
  title: string;
  documentNo: string | null;
  indexNo: string | null;
  kind: DocumentKind;
  issuers: string[];
  themes: string[];
  region: string;
  summary: string;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  /** When the record was last entered; of feeds. */
  recordedAt: Date;
  validity: Validity;
  /** The passage that fits best; null where the document as a whole does. */
  passage: { label: string; text: string; href: string; standsToday: boolean; textFrom: Day | null } | null;
  /** Other articles of the same document. */
  alsoIn: { label: string; href: string }[];
}

/** The documents of an answer, in its order. Validity is read from the facts, so it holds even where the index lags. */
export async function shownHits(scope: Scope, hits: readonly SearchHit[]): Promise<ShownHit[]> {
  const ids = [...new Set(hits.map(({ documentKey }) => Number(documentKey)))];
  const [records, validities, passages] = await Promise.all([
    recordsOf(scope, ids),
    validitiesOn(scope, ids, scope.today),
    passagesAt(
      scope,
      hits.map(({ key }) => key),
    ),
  ]);
  return hits.flatMap((hit) => {
    const record = records.get(Number(hit.documentKey));
    const validity = validities.get(Number(hit.documentKey));
    // Taken from the public since the index was written.
    if (!record || !validity) return [];
    const placed = passages.get(hit.key) ?? null;
    const passage = placed && shownPassage(hit, placed);
    return [{ ...record, validity, passage, alsoIn: otherArticles(hit, placed) }];
  });
}

function shownPassage(hit: SearchHit, placed: PlacedPassage): ShownHit['passage'] {
  const { label, text, standsToday, textFrom } = placed;
  return { label, text, href: hrefAt(hit, { anchor: hit.anchor, placed }), standsToday, textFrom };
}

/** The address of a place in a text; of a text that does not stand today with a day on which it did. */
function hrefAt(
  { documentKey }: SearchHit,
  { anchor, placed }: { anchor: string; placed: PlacedPassage | null },
): string {
  const day = placed && !placed.standsToday && placed.textFrom ? `?on=${placed.textFrom}` : '';
  return `/policies/${documentKey}${day}${anchor && `#${anchor}`}`;
}

/** Only of the text that the hit shows: the same article of an earlier version is no other article. */
function otherArticles(hit: SearchHit, placed: PlacedPassage | null): ShownHit['alsoIn'] {
  const { version } = partsOfKey(hit.key);
  return hit.alsoIn
    .filter(({ key, label }) => label !== '' && partsOfKey(key).version === version)
    .map(({ anchor, label }) => ({ label, href: hrefAt(hit, { anchor, placed }) }));
}

type ShownRecord = Omit<ShownHit, 'validity' | 'passage' | 'alsoIn'>;

async function recordsOf(scope: Scope, ids: readonly number[]): Promise<Map<number, ShownRecord>> {
  if (ids.length === 0) return new Map();
  const [rows, issuers] = await Promise.all([recordRows(scope, ids), issuerNames(scope, ids)]);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        href: `/policies/${row.id}`,
        title: row.title,
        documentNo: row.document_no,
        indexNo: row.index_no,
        kind: row.kind as DocumentKind,
        issuers: issuers.get(row.id) ?? [],
        themes: row.themes,
        region: row.region,
        summary: row.summary,
        publishedOn: row.published_on,
        effectiveOn: row.effective_on,
        recordedAt: row.recorded_at,
      },
    ]),
  );
}

async function recordRows(scope: Scope, ids: readonly number[]) {
  return scope.db
    .selectFrom('documents')
    .select(['id', 'title', 'document_no', 'index_no', 'kind', 'themes', 'region', 'summary'])
    .select(['published_on', 'effective_on', 'recorded_at'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', ids)
    .where('disclosure', '=', 'proactive')
    .execute();
}

async function issuerNames(scope: Scope, ids: readonly number[]): Promise<Map<number, string[]>> {
  const rows = await scope.db
    .selectFrom('document_issuers')
    .select(['document_id', 'name'])
    .where('city', '=', scope.city.code)
    .where('document_id', 'in', ids)
    .orderBy('document_id')
    .orderBy('position')
    .execute();
  const names = new Map<number, string[]>();
  for (const { document_id: id, name } of rows) names.set(id, [...(names.get(id) ?? []), name]);
  return names;
}

import { versionNumberOn } from '#app/policy-library/documents/queries.ts';
import { partsOfKey } from '#app/policy-library/searching/entries-of.ts';
import { type Passage, passagesOf } from '#app/policy-library/searching/passages.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** Texts kept cut into passages, so that the next page of hits does not read them again. A text is never altered. */
const MOST_KEPT = 300;
const kept = new Map<string, Map<string, Passage>>();

/** A passage and which text of its document it stands in. */
export interface PlacedPassage extends Passage {
  /** The text that stands today: the page of the document shows it without being asked for a day. */
  standsToday: boolean;
  /** First day of its text; null where it is not known. */
  textFrom: Day | null;
}

/** The passages that the keys of an index name; a key whose text or anchor is not there is left out. Two queries at most. */
export async function passagesAt(scope: Scope, keys: readonly string[]): Promise<Map<string, PlacedPassage>> {
  const places = keys.map((key) => ({ key, ...partsOfKey(key) })).filter(({ anchor }) => anchor !== '');
  if (places.length === 0) return new Map();
  const texts = await textRows(
    scope,
    places.map(({ id }) => id),
  );
  const wanted = places.map((place) => ({ place, text: textOf(texts, place) }));
  const cut = await cutTexts(
    scope,
    wanted.flatMap(({ text }) => text ?? []),
  );
  const found = wanted.flatMap(({ place, text }) => {
    const passage = text && cut.get(text.id)?.get(place.anchor);
    if (!passage) return [];
    const standing = versionNumberOn(ownTexts(texts, place.id), scope.today);
    const placed = { ...passage, standsToday: text.number === standing, textFrom: text.valid_from };
    return [[place.key, placed] as const];
  });
  return new Map(found);
}

type TextRow = { id: number; document_id: number; number: number; valid_from: Day | null; sha256: string };

/** The newest text where the key names no version. Rows are in order of their number. */
function textOf(texts: readonly TextRow[], { id, version }: { id: number; version: number | null }) {
  const own = ownTexts(texts, id);
  return version === null ? own.at(-1) : own.find(({ number }) => number === version);
}

function ownTexts(texts: readonly TextRow[], id: number): TextRow[] {
  return texts.filter((text) => text.document_id === id);
}

async function textRows(scope: Scope, ids: readonly number[]): Promise<TextRow[]> {
  return scope.db
    .selectFrom('document_versions')
    .select(['id', 'document_id', 'number', 'valid_from', 'sha256'])
    .where('city', '=', scope.city.code)
    .where('document_id', 'in', [...new Set(ids)])
    .orderBy('number')
    .execute();
}

/** The texts by their id, cut; those not kept are read together. */
async function cutTexts(scope: Scope, texts: readonly TextRow[]): Promise<Map<number, Map<string, Passage>>> {
  const keptAs = ({ id, sha256 }: TextRow) => `${scope.city.code}:${id}:${sha256}`;
  const missing = texts.filter((text) => !kept.has(keptAs(text)));
  const read = await readTexts(
    scope,
    missing.map(({ id }) => id),
  );
  for (const text of missing) kept.set(keptAs(text), read.get(text.id) ?? new Map());
  const cut = new Map(texts.map((text) => [text.id, kept.get(keptAs(text)) ?? new Map<string, Passage>()]));
  for (const key of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(key);
  return cut;
}

async function readTexts(scope: Scope, ids: readonly number[]): Promise<Map<number, Map<string, Passage>>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('document_versions')
    .select(['id', 'blocks'])
    .where('city', '=', scope.city.code)
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, blocks }) => {
      const passages = passagesOf(blocks as unknown as Block[]);
      return [id, new Map(passages.map((passage) => [passage.anchor, passage]))];
    }),
  );
}

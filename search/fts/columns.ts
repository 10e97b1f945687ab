import type { Day } from '#law/cite.ts';
import type { FacetName } from '#search/engine.ts';
import type { IndexDatabase } from './database.ts';

/**
 * What is asked of every entry that fits, by entry id: about 100 bytes an entry. Counting facets over 100,000 documents
 * takes milliseconds here and hundreds of them in SQL.
 */
export interface Columns {
  /** The revision of the index that these columns show. */
  revision: number;
  /** Document id; 0 where there is no such entry. */
  document: number[];
  /** Number of terms. */
  length: number[];
  totalLength: number;
  entries: number;
  /** How often other texts name its title, 0 to 1. */
  prominence: number[];
  validFrom: (Day | null)[];
  validTo: (Day | null)[];
  proven: boolean[];
  current: boolean[];
  /** Codes of `values`, by facet. */
  facets: Record<FacetName, number[][]>;
  /** Texts by code, for all facets. */
  values: string[];
  codes: Map<string, number>;
  /** Entries, newest first; made when first asked for. */
  newest: number[] | null;
  lists: Map<string, number[]>;
}

export function emptyColumns(): Columns {
  return {
    revision: -1,
    ...{ document: [], length: [], totalLength: 0, entries: 0, prominence: [] },
    ...{ validFrom: [], validTo: [], proven: [], current: [] },
    facets: { theme: [], kind: [], agency: [], year: [], region: [] },
    ...{ values: [], codes: new Map(), lists: new Map(), newest: null },
  };
}

/** Brings the columns up to the index: only what was added and removed since is read. */
export async function refreshColumns(db: IndexDatabase, columns: Columns): Promise<void> {
  const revision = await metaNumber(db, 'revision');
  if (revision === columns.revision) return;
  await readRemoved(db, columns);
  await readAdded(db, columns);
  columns.revision = revision;
  columns.newest = null;
}

export async function metaNumber(db: IndexDatabase, name: string): Promise<number> {
  const [row] = await db.rows<{ value: string }>('select value from meta where name = ?', name);
  return Number(row?.value ?? 0);
}

/** Entries by the day from which they hold, then by the order of arrival, newest first. */
export function newest(columns: Columns): number[] {
  columns.newest ??= columns.document
    .flatMap((document, id) => (document ? [id] : []))
    .sort((a, b) => {
      const [left, right] = [columns.validFrom[a] ?? '', columns.validFrom[b] ?? ''];
      return left === right ? b - a : left < right ? 1 : -1;
    });
  return columns.newest;
}

const BATCH = 5000;

async function readAdded(db: IndexDatabase, columns: Columns): Promise<void> {
  for (;;) {
    const [row] = await db.rows<{ json: string }>(
      `select json_group_array(json_array(id, document_id, length, prominence, valid_from, valid_to, proven, current,
         theme, kind, agency, year, region)) json
       from (select * from entries where id > ? order by id limit ${BATCH})`,
      Math.max(0, columns.document.length - 1),
    );
    const rows = JSON.parse(row?.json ?? '[]') as EntryRow[];
    for (const entry of rows) add(columns, entry);
    if (rows.length < BATCH) return;
  }
}

type EntryRow = [
  id: number,
  document: number,
  length: number,
  prominence: number,
  from: Day | null,
  to: Day | null,
  proven: number,
  current: number,
  theme: string,
  kind: string,
  agency: string,
  year: string,
  region: string,
];

function add(columns: Columns, row: EntryRow): void {
  const [id, document, length, prominence, from, to, proven, current, theme, ...others] = row;
  // Ids that were given and taken back leave gaps, and a gap is no entry.
  while (columns.document.length < id) columns.document.push(0);
  columns.document[id] = document;
  columns.length[id] = length;
  columns.totalLength += length;
  columns.entries++;
  columns.prominence[id] = prominence;
  columns.validFrom[id] = from;
  columns.validTo[id] = to;
  columns.proven[id] = proven === 1;
  columns.current[id] = current === 1;
  columns.facets.theme[id] = listOf(columns, theme, JSON.parse(theme) as string[]);
  for (const [at, facet] of (['kind', 'agency', 'year', 'region'] as const).entries()) {
    const value = others[at] ?? '';
    columns.facets[facet][id] = listOf(columns, value, value === '' ? [] : [value]);
  }
}

/** One list of codes for all entries that share it. */
function listOf(columns: Columns, key: string, values: string[]): number[] {
  const known = columns.lists.get(key);
  if (known) return known;
  const list = values.map((value) => codeOf(columns, value));
  columns.lists.set(key, list);
  return list;
}

function codeOf(columns: Columns, value: string): number {
  const known = columns.codes.get(value);
  if (known !== undefined) return known;
  columns.codes.set(value, columns.values.length);
  return columns.values.push(value) - 1;
}

async function readRemoved(db: IndexDatabase, columns: Columns): Promise<void> {
  const [row] = await db.rows<{ json: string }>(
    'select json_group_array(id) json from removed where revision > ?',
    columns.revision,
  );
  for (const id of JSON.parse(row?.json ?? '[]') as number[]) {
    if (!columns.document[id]) continue;
    columns.document[id] = 0;
    columns.totalLength -= columns.length[id] ?? 0;
    columns.entries--;
  }
}

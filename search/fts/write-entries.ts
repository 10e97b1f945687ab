import { normalise } from '#search/analysis/normalise.ts';
import { referenceName } from '#search/analysis/reference.ts';
import { pairsOf, termsOf } from '#search/analysis/terms.ts';
import type { SearchEntry } from '#search/engine.ts';
import type { IndexDatabase } from './database.ts';

/** Adds entries of documents that are not in the index. Inside a transaction. */
export async function insertEntries(db: IndexDatabase, entries: SearchEntry[]): Promise<void> {
  const documents = await insertDocuments(db, entries);
  let entryId = await lastId(db, 'entries');
  const rows = entries.map((entry) => {
    const [title, body] = [normalise(entry.title), normalise(entry.text)];
    const terms = termsOf(`${title} ${body}`);
    entryId++;
    return { entry, entryId, documentId: documents.get(entry.documentKey), title, body, terms };
  });
  await insert(db, entryColumns, rows.map(entryValues));
  await insert(
    db,
    ['texts', 'entry_id', 'title', 'body'],
    rows.map((row) => [row.entryId, row.title, row.body]),
  );
  await insert(
    db,
    ['postings', 'rowid', 'terms'],
    rows.map((row) => [row.entryId, row.terms.join(' ')]),
  );
}

/** Takes documents out with all that hangs on them, and remembers it for processes that hold rows in memory. */
export async function deleteDocuments(db: IndexDatabase, keys: string[], revision: number): Promise<void> {
  const wanted = 'select id from documents where document_key in (select value from json_each(?))';
  const entries = `select id from entries where document_id in (${wanted})`;
  const json = JSON.stringify(keys);
  await db.rows(`delete from postings where rowid in (${entries})`, json);
  await db.rows(`delete from texts where entry_id in (${entries})`, json);
  await db.rows(
    `insert into removed select id, ${revision} from entries where document_id in (${wanted})`,
    json,
  );
  await db.rows(`delete from entries where document_id in (${wanted})`, json);
  await db.rows(`delete from names where document_id in (${wanted})`, json);
  await db.rows(`delete from titles where rowid in (${wanted})`, json);
  await db.rows('delete from documents where document_key in (select value from json_each(?))', json);
}

async function insertDocuments(db: IndexDatabase, entries: SearchEntry[]): Promise<Map<string, number>> {
  let id = await lastId(db, 'documents');
  const ids = new Map<string, number>();
  const firsts = new Map<string, SearchEntry>();
  for (const entry of entries) {
    if (firsts.has(entry.documentKey)) continue;
    firsts.set(entry.documentKey, entry);
    ids.set(entry.documentKey, ++id);
  }
  const rows = [...firsts.values()].map((entry) => ({ id: ids.get(entry.documentKey), entry }));
  await insert(
    db,
    ['documents', 'id', 'document_key', 'title'],
    rows.map(({ id, entry }) => [id, entry.documentKey, entry.title]),
  );
  await insert(
    db,
    ['titles', 'rowid', 'terms'],
    rows.map(({ id, entry }) => [id, titleTerms(entry).join(' ')]),
  );
  await insertNames(db, entries, ids);
  return ids;
}

async function insertNames(
  db: IndexDatabase,
  entries: SearchEntry[],
  ids: Map<string, number>,
): Promise<void> {
  const seen = new Set<string>();
  const rows: unknown[][] = [];
  for (const entry of entries) {
    const names = [['title', entry.title], ...entry.names.map((name) => [kindOfName(name), name])];
    for (const [how = '', name = ''] of names) {
      const plain = referenceName(name);
      const key = `${entry.documentKey} ${plain}`;
      if (plain === '' || seen.has(key)) continue;
      seen.add(key);
      rows.push([plain, ids.get(entry.documentKey), how]);
    }
  }
  await insert(db, ['names', 'name', 'document_id', 'how'], rows);
}

/** A document number ends in 号; an index number is letters, digits and dashes; all else is a title. */
function kindOfName(name: string): string {
  if (/[〕\]）)】]?第?\d+号$/.test(name.trim())) return 'document-number';
  return /^[\dA-Za-z/_-]+$/.test(name.trim()) ? 'index-number' : 'title';
}

function titleTerms(entry: SearchEntry): string[] {
  return [entry.title, ...entry.names].flatMap((name) => pairsOf(referenceName(name)));
}

const entryColumns = [
  'entries',
  ...['id', 'document_id', 'entry_key', 'anchor', 'label', 'length', 'prominence', 'theme', 'kind', 'agency'],
  ...['year', 'region', 'valid_from', 'valid_to', 'proven', 'current'],
];

interface EntryRow {
  entry: SearchEntry;
  entryId: number;
  documentId: number | undefined;
  terms: string[];
}

function entryValues({ entry, entryId, documentId, terms }: EntryRow): unknown[] {
  const { theme, kind, agency, year, region } = entry.facets;
  return [
    ...[entryId, documentId, entry.key, entry.anchor, entry.label, terms.length, 0],
    ...[JSON.stringify(theme), kind, agency, year, region, entry.validFrom, entry.validTo],
    ...[Number(entry.proven), Number(entry.current)],
  ];
}

async function insert(
  db: IndexDatabase,
  [table = '', ...columns]: string[],
  rows: unknown[][],
): Promise<void> {
  if (rows.length === 0) return;
  const values = columns.map((_, at) => `value ->> ${at}`).join(', ');
  const sql = `insert into ${table} (${columns.join(', ')}) select ${values} from json_each(?)`;
  await db.rows(sql, JSON.stringify(rows));
}

async function lastId(db: IndexDatabase, table: string): Promise<number> {
  const [row] = await db.rows<{ seq: number }>('select seq from sqlite_sequence where name = ?', table);
  return row?.seq ?? 0;
}

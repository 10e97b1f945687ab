import { type ArticleReference, articleReference, referenceName } from '#search/analysis/reference.ts';
import type { SearchQuery, SearchReference } from '#search/engine.ts';
import type { Columns } from './columns.ts';
import type { IndexDatabase } from './database.ts';
import { validitiesOn } from './validity.ts';

export interface FoundReference {
  id: number;
  shown: SearchReference;
}

/** The passage or document that the words name exactly; of several versions the one in force. */
export async function findReference(
  db: IndexDatabase,
  columns: Columns,
  { words, on }: SearchQuery,
): Promise<FoundReference | null> {
  const article = articleReference(words);
  const rows = article ? await articles(db, article) : await documents(db, referenceName(words));
  const [best] = rows.toSorted((a, b) => compare(columns, [a, b], on));
  if (!best) return null;
  const { id, key, documentKey, anchor } = best;
  return { id, shown: { key, documentKey, anchor, how: article ? 'article' : best.how } };
}

interface Row {
  id: number;
  key: string;
  documentKey: string;
  anchor: string;
  how: SearchReference['how'];
}

const row = 'e.id, e.entry_key "key", d.document_key "documentKey", e.anchor, n.how';

async function articles(db: IndexDatabase, { name, label }: ArticleReference): Promise<Row[]> {
  const sql = `select ${row} from names n join documents d on d.id = n.document_id
    join entries e on e.document_id = n.document_id and e.label = ? where n.name = ?`;
  const exact = await db.rows<Row>(sql, label, name);
  if (exact.length > 0) return exact;
  const long = await longNameOf(db, name);
  return long === null ? [] : db.rows<Row>(sql, label, long);
}

/** A short form keeps the characters of the name in their order: 民法典担保制度解释. */
async function longNameOf(db: IndexDatabase, short: string): Promise<string | null> {
  const plain = short.replace(/[^\p{L}\p{N}]/gu, '');
  if (plain.length < LEAST_OF_SHORT_FORM) return null;
  const [found] = await db.rows<{ name: string }>(
    'select name from names where name like ? order by length(name), name limit 1',
    `%${[...plain].join('%')}%`,
  );
  return found?.name ?? null;
}

const LEAST_OF_SHORT_FORM = 4;

async function documents(db: IndexDatabase, name: string): Promise<Row[]> {
  const sql = `select ${row} from names n join documents d on d.id = n.document_id
    join entries e on e.id = (select id from entries where document_id = d.id order by label <> '', id limit 1)
    where n.name = ?`;
  return db.rows<Row>(sql, name);
}

const order = ['in-force', 'unproven', 'not-yet', 'ended'];

function compare(columns: Columns, [a, b]: [Row, Row], on: string): number {
  const validityOf = validitiesOn(columns, on);
  const rankOf = ({ id }: Row) => order.indexOf(validityOf(id));
  const newer = (columns.validFrom[b.id] ?? '').localeCompare(columns.validFrom[a.id] ?? '');
  const current = Number(columns.current[b.id]) - Number(columns.current[a.id]);
  return rankOf(a) - rankOf(b) || current || newer || a.id - b.id;
}

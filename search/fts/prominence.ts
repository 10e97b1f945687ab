import { referenceName } from '#search/analysis/reference.ts';
import type { IndexDatabase } from './database.ts';

const LONGEST = 30;
/** Where a cited name ends: `依照刑法第…`, `《土地管理法》`. */
const ENDS = /(?:法典|法|条例|办法|规定|细则|决定|意见|通知|方案)(?=》|第|的|[，。、和及])/g;

/**
 * Counts in how many texts of others a title is named, and notes it with the entries of that title as a share of the
 * highest count (logarithms of both). What the other texts rest on is more often what is sought.
 */
export async function setProminence(db: IndexDatabase): Promise<void> {
  const titles = await titlesByName(db);
  const counts = await countMentions(db, new Set(titles.keys()));
  const most = Math.log1p(Math.max(1, ...counts.values()));
  const shares = [...counts].flatMap(([name, count]) =>
    (titles.get(name) ?? []).map((document) => [document, Math.log1p(count) / most]),
  );
  await db.rows(
    `update entries set prominence = share.value ->> 1 from json_each(?) share where document_id = share.value ->> 0`,
    JSON.stringify(shares),
  );
}

async function titlesByName(db: IndexDatabase): Promise<Map<string, number[]>> {
  const titles = new Map<string, number[]>();
  for (let last = 0; ; ) {
    const rows = await batch<[number, string]>(db, 'id, title', { table: 'documents', id: 'id', last });
    for (const [id, title] of rows) {
      const name = referenceName(title);
      titles.set(name, [...(titles.get(name) ?? []), id]);
    }
    if (rows.length === 0) return titles;
    last = rows.at(-1)?.[0] ?? last;
  }
}

async function countMentions(db: IndexDatabase, names: Set<string>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let last = 0; ; ) {
    const columns = 'entry_id, title, body';
    const rows = await batch<[number, string, string]>(db, columns, { table: 'texts', id: 'entry_id', last });
    for (const [, title, body] of rows) {
      const own = referenceName(title);
      for (const name of namesIn(body, names))
        if (name !== own) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (rows.length === 0) return counts;
    last = rows.at(-1)?.[0] ?? last;
  }
}

/** Titles named in a text: before each end of a name the longest that is a title. */
function namesIn(text: string, names: Set<string>): Set<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    for (let from = Math.max(0, end - LONGEST); from < end - 1; from++) {
      const name = text.slice(from, end);
      if (!names.has(name)) continue;
      found.add(name);
      break;
    }
  }
  return found;
}

const BATCH = 5000;

async function batch<Row>(
  db: IndexDatabase,
  columns: string,
  from: { table: string; id: string; last: number },
): Promise<Row[]> {
  const [row] = await db.rows<{ json: string }>(
    `select json_group_array(json_array(${columns})) json from
       (select * from ${from.table} where ${from.id} > ? order by ${from.id} limit ${BATCH})`,
    from.last,
  );
  return JSON.parse(row?.json ?? '[]') as Row[];
}

import type { Columns } from './columns.ts';
import type { IndexDatabase } from './database.ts';

/** Entries that hold a term, by id. */
export type Postings = Uint32Array;

/** A list as long as this is worth keeping: it is long because its term is common, and common terms are asked again. */
const LONG = 2_000;
/** Ids kept at most, four bytes each. */
const MOST_IDS = 2_000_000;

interface Kept {
  revision: number;
  ids: number;
  lists: Map<string, Postings>;
}

const kept = new WeakMap<Columns, Kept>();

/** The entries of each term, in the order of the terms; long lists stay in memory until the index changes. */
export async function postingsOf(
  db: IndexDatabase,
  columns: Columns,
  terms: readonly string[],
): Promise<Postings[]> {
  const present = keptOf(columns);
  const known = new Map(terms.map((term) => [term, recalled(present, term)]));
  const unknown = terms.filter((term) => !known.get(term));
  const read = new Map(await readPostings(db, unknown));
  for (const [term, list] of read) if (list.length >= LONG) keep(present, term, list);
  return terms.map((term) => known.get(term) ?? read.get(term) ?? new Uint32Array());
}

function keptOf(columns: Columns): Kept {
  const known = kept.get(columns);
  if (known?.revision === columns.revision) return known;
  const fresh = { revision: columns.revision, ids: 0, lists: new Map() };
  kept.set(columns, fresh);
  return fresh;
}

/** A list that is asked for goes to the end of the queue. */
function recalled(present: Kept, term: string): Postings | undefined {
  const list = present.lists.get(term);
  if (list) {
    present.lists.delete(term);
    present.lists.set(term, list);
  }
  return list;
}

/** The list that was asked for longest ago goes first. By age alone the commonest terms would go, and be read again with the next question. */
function keep(present: Kept, term: string, list: Postings): void {
  present.lists.set(term, list);
  present.ids += list.length;
  for (const [oldest, { length }] of present.lists) {
    if (present.ids <= MOST_IDS) return;
    present.lists.delete(oldest);
    present.ids -= length;
  }
}

async function readPostings(db: IndexDatabase, terms: readonly string[]): Promise<[string, Postings][]> {
  if (terms.length === 0) return [];
  const [row] = await db.rows<{ json: string }>(
    `select json_group_array((select group_concat(rowid, ' ') from postings where postings match '"' || value || '"'))
       json from json_each(?)`,
    JSON.stringify(terms),
  );
  const lists = JSON.parse(row?.json ?? '[]') as (string | null)[];
  return terms.map((term, at) => [term, numbersIn(lists[at] ?? '')]);
}

/** The ids of a list such as `1 2 17`; the lists are long and `split` would make a text of each id. */
function numbersIn(list: string): Postings {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === 32) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + code - 48;
  }
  if (list.length > 0) numbers.push(number);
  return Uint32Array.from(numbers);
}

import type { SearchEntry } from '#search/engine.ts';
import type { JsonLine } from './json-lines.ts';

/** Where a question keeps the keys of what answers it. */
export const golds = ['docid', 'rel_ids'] as const;
export type Gold = (typeof golds)[number];

export interface BenchQuestion {
  words: string;
  /** Keys of the documents that answer it; empty where the file knows none. */
  relevant: ReadonlySet<string>;
}

/** Entries of a corpus: rows with `docid` and `text`, or with `id`, `name` and `text`. Throws where a row is neither. */
export function corpusEntries(rows: JsonLine[]): SearchEntry[] {
  return rows.map((row, at) => {
    const text = textOf(row['text']);
    const [docid, id, name] = [textOf(row['docid']), textOf(row['id']), textOf(row['name'])];
    if (text !== null && docid !== null) return entryOf(docid, { title: text.slice(0, TITLE), text });
    if (text !== null && id !== null && name !== null) return entryOf(id, { ...articleName(name), text });
    throw new Error(`row ${at + 1} of the corpus has neither docid and text nor id, name and text`);
  });
}

/** Questions: rows with `question` or `query`, and `docid` or `rel_ids`; without a gold the first row's is taken. */
export function benchQuestions(rows: JsonLine[], gold = goldOf(rows[0])): BenchQuestion[] {
  return rows.map((row, at) => {
    const words = textOf(row['question']) ?? textOf(row['query']);
    if (words === null) throw new Error(`row ${at + 1} of the questions has neither question nor query`);
    const keys = gold === null ? null : keysOf(row[gold]);
    if (keys === null) throw new Error(`row ${at + 1} of the questions has no ${gold ?? golds.join(' or ')}`);
    return { words, relevant: new Set(keys) };
  });
}

/** 民法典第一千零六十四条 → law and label; a name that ends otherwise is a title. */
export function articleName(name: string): { title: string; label: string; names: string[] } {
  const found = /^(.+?)(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十\d]+)?)$/.exec(
    name.trim(),
  );
  const title = found?.[1] ?? name;
  return { title, label: found?.[2] ?? '', names: [title] };
}

/** Texts without a title are called by their beginning. */
const TITLE = 40;

function entryOf(
  key: string,
  entry: Pick<SearchEntry, 'title' | 'text'> & Partial<SearchEntry>,
): SearchEntry {
  return {
    key: `${key}:`,
    documentKey: key,
    anchor: '',
    names: [],
    label: '',
    facets: { theme: [], kind: '', agency: '', year: '', region: '' },
    validFrom: null,
    validTo: null,
    proven: false,
    current: true,
    ...entry,
  };
}

function goldOf(row: JsonLine | undefined): Gold | null {
  return golds.find((gold) => keysOf(row?.[gold]) !== null) ?? null;
}

function keysOf(value: unknown): string[] | null {
  if (Array.isArray(value)) return value.map(String);
  const one = textOf(value);
  return one === null ? null : [one];
}

/** Keys may be written as numbers. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

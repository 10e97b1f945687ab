import { referenceName } from '#search/analysis/reference.ts';
import { pairsOf } from '#search/analysis/terms.ts';
import type { Opened } from './opened.ts';

export interface Suggestion {
  text: string;
  documentKey: string;
}

/** Titles and names that start with what is typed, then titles that hold it; short ones first, each text once. */
export async function suggest({ db }: Opened, prefix: string, limit: number): Promise<Suggestion[]> {
  const plain = referenceName(prefix);
  if (plain === '') return [];
  const select = 'd.title text, d.document_key "documentKey" from';
  const starting = await db.rows<Suggestion>(
    `select ${select} names n join documents d on d.id = n.document_id
     where n.name >= ? and n.name < ? order by length(n.name), d.title limit ?`,
    ...[plain, `${plain}\uffff`, limit * 3],
  );
  const holding =
    plain.length < 2 || starting.length >= limit * 3
      ? []
      : await db.rows<Suggestion>(
          `select ${select} (select rowid from titles where titles match ? limit 500) found
           join documents d on d.id = found.rowid order by length(d.title), d.title limit ?`,
          pairsOf(plain)
            .map((pair) => `"${pair.replace(NO_TERM, '')}"`)
            .join(' AND '),
          limit * 3,
        );
  const once = new Map([...starting, ...holding].reverse().map((found) => [found.text, found]));
  return [...starting, ...holding].filter((found) => once.get(found.text) === found).slice(0, limit);
}

/** A quote would end the term, and at a zero SQLite takes the whole question to end. */
const NO_TERM = /["\p{Cc}]/gu;

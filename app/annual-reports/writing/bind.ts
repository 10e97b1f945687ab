import type { BoundValue } from '#app/annual-reports/writing/references.ts';

/** A stretch of a sentence: typed words, or a figure that the data fill in. */
export type Piece =
  | { kind: 'text'; text: string }
  /** A reference with its value; `name` leads to the records. */
  | { kind: 'figure'; name: string; text: string }
  /** A reference that has no value: no such name, or the figure is not filed. */
  | { kind: 'unknown'; name: string; text: string };

/** Paragraphs of a section, each cut into pieces; empty lines are left out. */
export function bind(template: string, values: ReadonlyMap<string, BoundValue>): Piece[][] {
  return template
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/(\{\{[^{}]*\}\})/).flatMap((part) => pieceOf(part, values)));
}

/** The sentence as it is printed. A reference without value shows as （name：未填）. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function pieceOf(part: string, values: ReadonlyMap<string, BoundValue>): Piece[] {
  if (part === '') return [];
  const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(part)?.[1];
  if (name === undefined) return [{ kind: 'text', text: part }];
  const value = values.get(name);
  if (!value || value.shown === null) {
    return [{ kind: 'unknown', name, text: value ? `（${name}：未填）` : `（没有“${name}”这个数）` }];
  }
  return value.at ? [{ kind: 'figure', name, text: value.shown }] : [{ kind: 'text', text: value.shown }];
}

import { type CellTexts, cellTexts, figuresOf, untilWords } from '#app/annual-reports/reading/cells.ts';
import { type Gap, rowsInOrder } from '#app/annual-reports/reading/rows-in-order.ts';
import type { Segments } from '#app/annual-reports/reading/segments.ts';
import type { LineOfTable2 } from '#law/report/forms.ts';

/** The figures of a row of table 2 as printed, or why they cannot be told. */
export type PrintedRow = Pick<CellTexts, 'texts' | 'irregular'> | { fault: string };

/**
 * The figures of each row of table 2: those after its label; where that leaves rows without theirs, all figures in
 * their order. No sum proves anything here, so figures before a label make the rows certain only when none is missing.
 */
export function printedRows(segments: Segments, lines: readonly LineOfTable2[]): PrintedRow[] {
  const own = lines.map((line) => ownRow(segments, line, lines));
  const counts = lines.map(({ columns }) => columns.length);
  if (own.every((row, index) => !('fault' in row) && row.texts.length === counts[index])) return own;
  if (own.some((row) => !('fault' in row) && (row.ruled || row.irregular))) return own;
  const gaps = gapsOf(segments, lines);
  const ordered = rowsInOrder(gaps, counts)?.map((texts) => ({ texts, irregular: false }));
  if (ordered) return ordered;
  const from = gaps.find(isDoubled(counts))?.after ?? own.length;
  return own.map((row, index) => (index >= from ? { fault: outOfOrder } : row));
}

const outOfOrder = '有的数字印在行名之前，又有缺失，无法对应';

function ownRow({ found }: Segments, { line, columns }: LineOfTable2, lines: readonly LineOfTable2[]) {
  const segment = found.get(`2:${line}`);
  if (!segment) return { fault: '没有找到此行' };
  if (segment.ambiguous) return { fault: '行名残缺，可能是另一行' };
  const text = textOf(line, segment.text);
  if (wordsBeforeFigures.test(text)) return { fault: '行名后不是数字' };
  // Sums prove nothing here; only zeros can be told apart.
  const cells = cellTexts(untilWords(text), columns.length);
  const hidden = lines.some((other) => segment.skipped.includes(`2:${other.line}`));
  return hidden && !cells.ruled ? { fault: '下一行的行名缺失，数字可能不是本行的' } : cells;
}

function textOf(line: LineOfTable2['line'], text: string): string {
  return line === 'procurement' ? withoutUnit(text) : plainSigns(text);
}

/** 减4 and 增4 of the column 本年增/减. */
function plainSigns(text: string): string {
  return text.replace(/减(?=\d)/g, '-').replace(/[增+](?=\d)/g, '');
}

function withoutUnit(text: string): string {
  return text.replace(/(?<=\d)\s*万?元/g, ' ');
}

/** Prose that only begins like a label: 行政许可类信息69条. Two characters may be the damaged end of one. */
const wordsBeforeFigures =
  /^[^\d\n|]*\p{Script=Han}[^\d\n|]*\p{Script=Han}[^\d\n|]*\p{Script=Han}[^\d\n|]*\d/u;

/** Figures directly after the label of a row and directly before the next one; heads and sentences lie between. */
function gapsOf({ found }: Segments, lines: readonly LineOfTable2[]): Gap[] {
  const gaps: Gap[] = [{ after: -1, texts: [] }];
  for (const [key, segment] of found) {
    if (key === 'part3') break;
    const row = lines.findIndex(({ line }) => key === `2:${line}`);
    const line = lines[row]?.line;
    const text = line ? textOf(line, segment.text) : segment.text;
    if (line) gaps.push({ after: row, texts: figuresOf(untilWords(text)) });
    if (!line || /\d[^\d\p{Script=Han}]*\p{Script=Han}/u.test(text))
      gaps.at(-1)?.texts.push(...figuresOf(/[^\p{Script=Han}]*$/u.exec(text)?.[0] ?? ''));
  }
  return gaps;
}

/** More figures than the rows labelled since the label before can have: some belong to the row below. */
function isDoubled(counts: readonly number[]) {
  return ({ after, texts }: Gap, index: number, gaps: readonly Gap[]): boolean => {
    const next = gaps[index + 1]?.after;
    if (next === undefined) return false;
    const room = after < 0 ? 0 : counts.slice(after, next).reduce((a, b) => a + b, 0);
    return texts.length > room;
  };
}

import { splitDigits } from '#app/annual-reports/reading/split-digits.ts';

/** What a row of printed figures can mean. */
export type RowOfFigures =
  | { kind: 'read'; cells: (number | null)[]; reason: string | null; cut: boolean }
  /** Digits without spaces that can be cut in several ways. */
  | { kind: 'choices'; choices: number[][] }
  | { kind: 'unreadable'; reason: string };

export interface FiguresWanted {
  count: number;
  /** Whether the layout prints cells without spaces; elsewhere fewer figures than cells mean a lost one. */
  runTogether: boolean;
  /** False when the numbers, taken as the row's beginning, can no longer make a row that adds up. */
  fits?: (numbers: readonly number[]) => boolean;
  /** Cuts figures without spaces; every way in which they can make the row. */
  cut?: (runs: readonly string[], count: number) => number[][] | null;
  /** The row was ruled into another number of cells: it has to prove itself by its sum. */
  irregular?: boolean;
}

/**
 * Reads the printed cells of a row. As many as the form has are taken as they stand; fewer are cut into the
 * form's number where the digits force it or where only one way adds up. Any other number tells nothing.
 */
export function rowOfFigures(texts: readonly (string | null)[], wanted: FiguresWanted): RowOfFigures {
  if (texts.length === 0) return { kind: 'unreadable', reason: '没有数字（空白未填）' };
  if (wanted.irregular && !provesItself(texts, wanted))
    return { kind: 'unreadable', reason: '这一行的格数与表格不符，无法对应' };
  if (texts.length === wanted.count && texts.every(stands)) return asPrinted(texts);
  if (texts.length > wanted.count) return { kind: 'unreadable', reason: '数字多于应有的格数，无法对应' };
  if (!wanted.runTogether) return { kind: 'unreadable', reason: '数字少于应有的格数，无法对应' };
  const runs = texts.filter((text) => text !== null && /^\d+$/.test(text));
  if (runs.length !== texts.length) return { kind: 'unreadable', reason: '有的格缺失或残缺，无法对应' };
  return fromRuns(runs as string[], wanted);
}

/** Cells lost and cells torn in two may make up the right number; then only the sum tells. */
function provesItself(texts: readonly (string | null)[], { count, fits }: FiguresWanted): boolean {
  if (!fits || texts.length !== count || !texts.every((text) => text !== null && text !== '')) return false;
  const numbers = texts.map(Number);
  return numbers.every((_, index) => fits(numbers.slice(0, index + 1))) && numbers.some((n) => n > 0);
}

/** A figure, a sign, an empty cell or a damaged one; but `07` is two cells without a space. */
function stands(text: string | null): boolean {
  return text === null || !/\d/.test(text) || isFigure(text);
}

function isFigure(text: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}

function asPrinted(texts: readonly (string | null)[]): RowOfFigures {
  const cells = texts.map((text) => (text !== null && isFigure(text) ? Number(text) : null));
  return { kind: 'read', cells, reason: reasonOf(texts), cut: false };
}

/** Zero is written 0: a sign or an empty cell says nothing. */
function reasonOf(texts: readonly (string | null)[]): string | null {
  if (texts.includes(null)) return '数字残缺';
  const sign = texts.find((text) => text !== '' && !isFigure(text ?? ''));
  if (sign) return `填的是“${sign}”，不是数字`;
  return texts.includes('') ? '空白未填' : null;
}

function fromRuns(runs: string[], { count, fits, cut }: FiguresWanted): RowOfFigures {
  const lacking = runs.join('').length < count;
  if (!fits && !lacking && !zerosOnly(runs.join('')))
    return { kind: 'unreadable', reason: '数字连写，无法分开' };
  if (lacking) return { kind: 'unreadable', reason: '数字少于应有的格数（其余空白未填），无法对应' };
  const choices = cut ? cut(runs, count) : splitDigits(runs, count, fits);
  if (!choices) return { kind: 'unreadable', reason: '数字连写，分法太多，无法分开' };
  const [only] = choices ?? [];
  if (!only) return { kind: 'unreadable', reason: '数字连写，分不成应有的格数' };
  if (choices.length > 1) return { kind: 'choices', choices };
  return { kind: 'read', cells: only, reason: null, cut: runs.join('').length > count };
}

/** A zero begins no longer number, so `003` is three cells whatever may be missing. */
function zerosOnly(digits: string): boolean {
  return /^0*\d$/.test(digits);
}

/** The cells on which all choices agree; the others are not known. */
export function agreedCells(choices: readonly number[][]): (number | null)[] {
  const [first = []] = choices;
  return first.map((cell, index) => (choices.every((choice) => choice[index] === cell) ? cell : null));
}

/** Beginnings of a row whose last cell is the sum of those before it. */
export function sumsUp(count: number): (numbers: readonly number[]) => boolean {
  return (numbers) => {
    if (numbers.length < count) return true;
    const last = numbers[count - 1];
    return numbers.slice(0, count - 1).reduce((a, b) => a + b, 0) === last;
  };
}

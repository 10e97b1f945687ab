import { agreedCells, type RowOfFigures } from '#app/annual-reports/reading/row-of-figures.ts';
import { balance } from '#law/report/balance.ts';
import type { Table3, Table3Line } from '#law/report/lines.ts';

/** A row of table 3 as it was read. */
export interface ReadRow {
  line: Table3Line;
  cells: (number | null)[];
  /** Why a cell is null. */
  reason: string | null;
  /** What proves figures that were printed without spaces; null for those printed apart. */
  proof: string | null;
}

interface Row {
  line: Table3Line;
  figures: RowOfFigures;
}

/**
 * Where digits without spaces can be cut in several ways, keeps the ways that let every column balance
 * (B1, B2). Cells on which those agree are read; the rest is not known.
 */
export function chooseByColumns(rows: readonly Row[]): ReadRow[] {
  const open = rows.filter(({ figures }) => figures.kind === 'choices');
  const kept = open.length === 0 ? [] : balancedChoices(rows, open);
  return rows.map(({ line, figures }) => {
    if (figures.kind === 'unreadable') return { line, cells: noCells(), reason: figures.reason, proof: null };
    if (figures.kind === 'read') {
      const proof = figures.cut ? '数字连写，只有一种分法使各列相加等于总计' : null;
      return { line, cells: figures.cells, reason: figures.reason, proof };
    }
    const choices = kept.map((choice) => choice.get(line) ?? []);
    const cells = agreedCells(choices.length > 0 ? choices : figures.choices);
    return {
      line,
      cells,
      reason: '数字连写，有几种分法都能相加',
      proof: '数字连写，只有一种分法使各行各列都平衡',
    };
  });
}

type Choice = Map<Table3Line, number[]>;

/** Combinations tried before giving up. */
const tooMany = 500;

function balancedChoices(rows: readonly Row[], open: readonly Row[]): Choice[] {
  const fixed: Table3 = Object.fromEntries(
    rows.flatMap(({ line, figures }) => (figures.kind === 'read' ? [[line, figures.cells]] : [])),
  );
  return combinations(open).filter((choice) => {
    const checks = balance({ table3: { ...fixed, ...Object.fromEntries(choice) }, table4: null });
    return checks.every(({ rule, holds }) => rule === 'B3' || holds !== false);
  });
}

function combinations(open: readonly Row[]): Choice[] {
  let all: Choice[] = [new Map()];
  for (const { line, figures } of open) {
    if (figures.kind !== 'choices') continue;
    all = all.flatMap((choice) => figures.choices.map((cells) => new Map(choice).set(line, cells)));
    if (all.length > tooMany) return [];
  }
  return all;
}

function noCells(): null[] {
  return [null, null, null, null, null, null, null];
}

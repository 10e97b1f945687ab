import { balancedChoices, type OpenRow, type Rules } from '#app/annual-reports/reading/balanced-choices.ts';
import { agreedCells, type RowOfFigures } from '#app/annual-reports/reading/row-of-figures.ts';
import { resultLines, type Table3Line, type Table3Row } from '#law/report/lines.ts';

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
  const waysOf = balancedWays(rows);
  return rows.map(({ line, figures }) => {
    if (figures.kind === 'unreadable') return { line, cells: noCells(), reason: figures.reason, proof: null };
    if (figures.kind === 'read') {
      const proof = figures.cut ? '数字连写，只有一种分法使各列相加等于总计' : null;
      return { line, cells: figures.cells, reason: figures.reason, proof };
    }
    return {
      line,
      cells: agreedCells(waysOf.get(line) ?? figures.choices),
      reason: '数字连写，有几种分法都能相加',
      proof: '数字连写，只有一种分法使各行各列都平衡',
    };
  });
}

/** For each row the ways that some balanced choice uses; empty where the table itself does not balance. */
function balancedWays(rows: readonly Row[]): Map<Table3Line, number[][]> {
  const open = rows.filter(({ figures }) => figures.kind === 'choices');
  const readable = rows.flatMap(({ line, figures }) => {
    const ways = waysOf(figures);
    return ways ? [{ line, ways }] : [];
  });
  const choices = open.length === 0 ? [] : (balancedChoices(readable, rulesOver(readable)) ?? []);
  if (choices.length === 0) return new Map();
  return new Map(
    readable.map(({ line }, index) => [line, choices.map((choice) => (choice[index] ?? []) as number[])]),
  );
}

/** Null for a row that cannot be read whole: no column can be added up with it. */
function waysOf(figures: RowOfFigures): readonly Table3Row[] | null {
  if (figures.kind === 'choices') return figures.choices;
  if (figures.kind === 'unreadable') return null;
  return figures.cells.includes(null) ? null : [figures.cells];
}

function rulesOver(rows: readonly OpenRow[]): Rules {
  const there = new Set(rows.map(({ line }) => line));
  const single = there.has('otherProcessing');
  const parts = ['noCorrection', 'noPayment', 'otherOutcome'] as const;
  const leaves = resultLines.filter((line) =>
    single ? !(parts as readonly string[]).includes(line) : line !== 'otherProcessing',
  );
  return {
    intake: (['newlyReceived', 'carriedIn', 'total', 'carriedOut'] as const).every((line) => there.has(line)),
    outcomes: there.has('total') && leaves.every((line) => there.has(line)),
  };
}

function noCells(): null[] {
  return [null, null, null, null, null, null, null];
}

import type { Table3Line, Table3Row } from '#law/report/lines.ts';

/** A row of table 3 with every way in which its figures can be cut; one way where they are printed apart. */
export interface OpenRow {
  line: Table3Line;
  ways: readonly Table3Row[];
}

/**
 * The choices of one way for each row with which every column balances: 新收 and 上年结转 equal 总计 and 结转下年度
 * (B1), and the outcomes make up 总计 (B2). A rule with an unread row in it cannot exclude anything. Null when there
 * are too many to try; then nothing may be concluded.
 */
export function balancedChoices(rows: readonly OpenRow[], known: Rules): Table3Row[][] | null {
  const sums = [known.intake ? intake : null, known.outcomes ? outcomes : null].filter((sum) => sum !== null);
  const order = rows.map((_, index) => index).sort((a, b) => waysOf(rows, a) - waysOf(rows, b));
  const ranges = sums.map((sign) => rangesAfter(rows, order, sign));
  const found: Table3Row[][] = [];
  const chosen: Table3Row[] = [];
  let steps = 0;
  const next = (depth: number, totals: number[][]): void => {
    if (++steps > mostSteps || found.length > mostFound) return;
    const reachable = totals.every((columns, rule) => canBeZero(columns, ranges[rule]?.[depth]));
    if (!reachable) return;
    const index = order[depth];
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || !row) {
      found.push([...chosen]);
      return;
    }
    for (const way of row.ways) {
      chosen[index] = way;
      next(
        depth + 1,
        totals.map((columns, rule) => plus(columns, way, sums[rule]?.(row.line) ?? 0)),
      );
    }
  };
  next(
    0,
    sums.map(() => new Array(columnCount).fill(0)),
  );
  return steps > mostSteps || found.length > mostFound ? null : found;
}

/** Whether every row that a rule adds up is there. */
export interface Rules {
  intake: boolean;
  outcomes: boolean;
}

const columnCount = 7;
/** Choices tried before giving up: about 50 ms. */
const mostSteps = 60_000;
const mostFound = 5_000;

function waysOf(rows: readonly OpenRow[], index: number): number {
  return rows[index]?.ways.length ?? 0;
}

/** The side of the rule on which a row stands; the sides cancel out when it holds. */
type Sign = (line: Table3Line) => 1 | 0 | -1;

const intake: Sign = (line) => {
  if (line === 'newlyReceived' || line === 'carriedIn') return 1;
  return line === 'total' || line === 'carriedOut' ? -1 : 0;
};

const outcomes: Sign = (line) => {
  if (line === 'newlyReceived' || line === 'carriedIn' || line === 'carriedOut') return 0;
  return line === 'total' ? 1 : -1;
};

function plus(totals: readonly number[], way: Table3Row, sign: number): number[] {
  return totals.map((total, column) => total + sign * (way[column] ?? 0));
}

type Range = { least: number[]; most: number[] };

/** For each depth, the least and most that the rows still open can add to each column. */
function rangesAfter(rows: readonly OpenRow[], order: readonly number[], sign: Sign): Range[] {
  const zero = () => new Array<number>(columnCount).fill(0);
  const ranges: Range[] = [{ least: zero(), most: zero() }];
  for (const index of order.toReversed()) {
    const row = rows[index];
    const [after] = ranges;
    if (!row || !after) continue;
    const added = zero().map((_, column) => row.ways.map((way) => sign(row.line) * (way[column] ?? 0)));
    ranges.unshift({
      least: added.map((all, column) => (after.least[column] ?? 0) + Math.min(...all)),
      most: added.map((all, column) => (after.most[column] ?? 0) + Math.max(...all)),
    });
  }
  return ranges;
}

function canBeZero(totals: readonly number[], range: Range | undefined): boolean {
  if (!range) return totals.every((total) => total === 0);
  return totals.every(
    (total, column) => total + (range.least[column] ?? 0) <= 0 && total + (range.most[column] ?? 0) >= 0,
  );
}

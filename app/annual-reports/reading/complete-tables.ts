import type { ReadTables } from '#app/annual-reports/reading/report-reading.ts';
import { type Table4, table4Blocks } from '#law/report/forms.ts';
import { resultLines, type Table3, type Table3Line } from '#law/report/lines.ts';

/**
 * The tables with the cells that their own sums leave no choice about: where the figures printed already give the
 * total, the empty ones beside them are zero; where only the total is empty, it is the sum. For comparisons only:
 * what was read stays null.
 */
export function completeTables({ table2, table3, table4 }: ReadTables): ReadTables {
  return { table2, table3: table3 && completeTable3(table3), table4: table4 && completeTable4(table4) };
}

type Cell = number | null;

function completeTable3(read: Table3): Table3 {
  const table = Object.fromEntries(Object.entries(read).map(([line, row]) => [line, [...row]])) as Table3;
  const lines = Object.keys(table) as Table3Line[];
  const results = lines.filter((line) => (resultLines as readonly string[]).includes(line));
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const row = table[line] ?? [];
      changed =
        solve(
          [0, 1, 2, 3, 4, 5].map((column) => [row, column] as const),
          [row, 6],
        ) || changed;
    }
    const total = table.total;
    for (let column = 0; total && column < 7; column++)
      changed =
        solve(
          results.map((line) => [table[line] ?? [], column] as const),
          [total, column],
        ) || changed;
  }
  return table;
}

function completeTable4(read: Table4): Table4 {
  return Object.fromEntries(
    table4Blocks.map(({ block }) => {
      const cells = [...read[block]];
      solve(
        [0, 1, 2, 3].map((column) => [cells, column] as const),
        [cells, 4],
      );
      return [block, cells];
    }),
  ) as Table4;
}

type Spot = readonly [row: Cell[], column: number];

/** Fills what the sum `parts = whole` leaves no choice about; true when something was filled. */
function solve(parts: readonly Spot[], [wholeRow, wholeColumn]: Spot): boolean {
  const values = parts.map(([row, column]) => row[column] ?? null);
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const unknown = values.filter((value) => value === null).length;
  const whole = wholeRow[wholeColumn] ?? null;
  if (whole === null && unknown === 0 && parts.length > 0) {
    wholeRow[wholeColumn] = sum;
    return true;
  }
  if (whole === null || unknown === 0 || sum !== whole) return false;
  for (const [row, column] of parts) row[column] ??= 0;
  return true;
}

import {
  type Table4,
  type Table4Block,
  type Table4Column,
  table4Blocks,
  table4Columns,
} from '#law/report/forms.ts';
import {
  linesOf2021,
  type RequesterColumn,
  type Table3,
  type Table3Line,
  table3Columns,
} from '#law/report/lines.ts';

/** Requests of one column that are counted in the same rows. */
export interface RequestGroup {
  column: RequesterColumn;
  /** The rows that the law names for each of them (`linesOfRequest`). */
  lines: Table3Line[];
  n: number;
}

/** Cases counted in the same cell of table 4. */
export interface CaseGroup {
  block: Table4Block;
  column: Table4Column;
  n: number;
}

/** Adds groups up into the 175 cells of table 3; a cell without a request is 0. */
export function tallyTable3(groups: RequestGroup[]): Table3 {
  const table: Record<string, number[]> = {};
  for (const { line } of linesOf2021) table[line] = table3Columns.map(() => 0);
  for (const { column, lines, n } of groups) {
    const at = table3Columns.findIndex((each) => each.column === column);
    for (const line of withTotal(lines)) {
      const row = table[line] ?? [];
      row[at] = (row[at] ?? 0) + n;
      row[TOTAL] = (row[TOTAL] ?? 0) + n;
    }
  }
  return table as Table3;
}

/** Adds groups up into the 15 cells of table 4. */
export function tallyTable4(groups: CaseGroup[]): Table4 {
  const cells = (block: Table4Block) =>
    table4Columns.map(({ column }) =>
      groups
        .filter((group) => group.block === block && (column === 'total' || group.column === column))
        .reduce((sum, { n }) => sum + n, 0),
    );
  return Object.fromEntries(table4Blocks.map(({ block }) => [block, cells(block)])) as Table4;
}

/** （七）总计 holds every request with an outcome. */
export function withTotal(lines: Table3Line[]): Table3Line[] {
  const outcome = lines.some(
    (line) => line !== 'newlyReceived' && line !== 'carriedIn' && line !== 'carriedOut',
  );
  return outcome ? [...lines, 'total'] : lines;
}

const TOTAL = table3Columns.length - 1;

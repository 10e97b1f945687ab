import type { ReadTables, Restored } from '#app/annual-reports/reading/report-reading.ts';
import { type Table4Block, table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2019, linesOf2021, table3Columns } from '#law/report/lines.ts';

/**
 * Cells that were left empty and that the sums of the table leave no choice about. The tables keep them empty: what
 * was not filled in is not filled in.
 */
export function completedCells(read: ReadTables, completed: ReadTables): Restored[] {
  const cells = [...completedInTable3(read, completed), ...completedInTable4(read, completed)];
  const zeros = cells.filter(({ value }) => value === 0);
  const others = cells.filter(({ value }) => value !== 0);
  const first = zeros[0];
  return [
    ...(first ? [restored(zeros.length === 1 ? first.where : `空白的${zeros.length}格`, 0)] : []),
    ...others.map(({ where, value }) => restored(where, value)),
  ];
}

interface Completed {
  where: string;
  value: number;
}

function restored(where: string, value: number): Restored {
  const proof =
    value === 0
      ? '原表空白；同行或者同列的其余各格已经等于总计，只能是0'
      : '原表空白；等于同行或者同列其余各格相加';
  return { where, value, status: 'proven', proof };
}

function completedInTable3({ table3: read }: ReadTables, { table3: completed }: ReadTables): Completed[] {
  if (!read || !completed) return [];
  const lines = read.otherProcessing ? linesOf2019 : linesOf2021;
  return lines.flatMap(({ line, zh, group }) =>
    table3Columns.flatMap((column, index) =>
      newIn(read[line]?.[index], completed[line]?.[index], `表三 ${group ?? ''}${zh}：${column.zh}`),
    ),
  );
}

function completedInTable4({ table4: read }: ReadTables, { table4: completed }: ReadTables): Completed[] {
  if (!read || !completed) return [];
  const cell = (table: typeof read, block: Table4Block, index: number) => table[block][index];
  return table4Blocks.flatMap(({ block, zh }) =>
    table4Columns.flatMap((column, index) =>
      newIn(cell(read, block, index), cell(completed, block, index), `表四 ${zh}：${column.zh}`),
    ),
  );
}

function newIn(
  before: number | null | undefined,
  after: number | null | undefined,
  where: string,
): Completed[] {
  return before === null && typeof after === 'number' ? [{ where, value: after }] : [];
}

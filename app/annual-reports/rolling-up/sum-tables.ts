import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';
import type { Table2 } from '#law/report/forms.ts';
import { table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, table3Columns } from '#law/report/lines.ts';

type Cells = readonly (number | null)[];

/**
 * Reports added up cell by cell, in the form of 2021. A cell that one of them does not tell is not known in the sum
 * either; of one report alone it gives the whole form, with null where it has nothing.
 */
export function sumTables(reports: readonly YearTables[]): ReportTables {
  const table2 = reports.map((report) => report.table2 as Table2 | null);
  const row3 = (line: string) =>
    sumRows(
      reports.map(({ table3 }) => (table3 as Record<string, Cells> | null)?.[line] ?? []),
      table3Columns.length,
    );
  const figure = (line: 'permits' | 'penalties' | 'coercion' | 'fees') =>
    sumRows(
      table2.map((table) => [table?.[line] ?? null]),
      1,
    )[0] ?? null;
  const documents = (line: 'governmentRules' | 'normativeDocuments') =>
    sumRows(
      table2.map((table) => table?.[line] ?? []),
      3,
    );
  return {
    table2: {
      governmentRules: documents('governmentRules'),
      normativeDocuments: documents('normativeDocuments'),
      permits: figure('permits'),
      penalties: figure('penalties'),
      coercion: figure('coercion'),
      fees: figure('fees'),
    },
    table3: Object.fromEntries(linesOf2021.map(({ line }) => [line, row3(line)])) as ReportTables['table3'],
    table4: Object.fromEntries(
      table4Blocks.map(({ block }) => [
        block,
        sumRows(
          reports.map(({ table4 }) => table4?.[block] ?? []),
          table4Columns.length,
        ),
      ]),
    ) as ReportTables['table4'],
  };
}

function sumRows(rows: readonly Cells[], columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    let sum = 0;
    for (const row of rows) {
      const value = row[column] ?? null;
      if (value === null) return null;
      sum += value;
    }
    return roundedMoney(sum);
  });
}

/** 万元 have decimals that binary sums blur. */
function roundedMoney(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(MONEY_PLACES));
}

const MONEY_PLACES = Math.max(...figureCells.map(({ decimals }) => decimals));

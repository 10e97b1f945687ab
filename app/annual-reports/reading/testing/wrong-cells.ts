import type { ReadTables } from '#app/annual-reports/reading/report-reading.ts';
import type { MadeReport } from '#app/annual-reports/reading/testing/made-report.ts';

/** Cells of a reading that are neither right nor null, in words. */
export function wrongCells(read: ReadTables, truth: MadeReport): string[] {
  return (['table2', 'table3', 'table4'] as const).flatMap((table) => {
    const rows: Record<string, unknown> = { ...(read[table] ?? {}) };
    return Object.entries(truth[table]).flatMap(([line, row]) =>
      [rows[line]]
        .flat()
        .flatMap((cell, index) =>
          cell === null || cell === undefined || cell === [row].flat()[index]
            ? []
            : [`${line}[${index}] ${cell} for ${[row].flat()[index]}`],
        ),
    );
  });
}

import { brokenBreakdowns } from '#app/annual-reports/reading/breakdowns.ts';
import { compareProse } from '#app/annual-reports/reading/compare-prose.ts';
import { completeTables } from '#app/annual-reports/reading/complete-tables.ts';
import { completedCells } from '#app/annual-reports/reading/completed-cells.ts';
import { restoreDamage } from '#app/annual-reports/reading/damage/restore-damage.ts';
import { formFindings } from '#app/annual-reports/reading/form-findings.ts';
import { headingFindings } from '#app/annual-reports/reading/heading-findings.ts';
import { normalise } from '#app/annual-reports/reading/normalise.ts';
import { outcomeClaims } from '#app/annual-reports/reading/outcome-claims.ts';
import { proseFigures } from '#app/annual-reports/reading/prose-figures.ts';
import { readTable2 } from '#app/annual-reports/reading/read-table2.ts';
import { readTable3 } from '#app/annual-reports/reading/read-table3.ts';
import { readTable4 } from '#app/annual-reports/reading/read-table4.ts';
import { readTitle } from '#app/annual-reports/reading/read-title.ts';
import type { ReadTables, ReportReading, TableReading } from '#app/annual-reports/reading/report-reading.ts';
import { cutAtLabels, type Segments } from '#app/annual-reports/reading/segments.ts';
import { tableFindings } from '#app/annual-reports/reading/table-findings.ts';
import type { ReportFormName } from '#law/report/forms.ts';

/**
 * Reads the text of a published annual report, whatever its layout: the labels of tables 2, 3 and 4 are looked
 * for in their order, the figures between them are the cells. Checks the tables (B1 to B4, B12), the prose against
 * them (B8), the parts, period, fee and forms (B9, B13, B14). A cell that is not certain is null; a text without
 * tables gives null tables. With the tables of the year before, run-together figures may be told apart by them.
 */
export function readReport(text: string, before: ReadTables | null = null): ReportReading {
  const normalised = normalise(text);
  const segments = cutAtLabels(normalised);
  const { agency, year } = readTitle(normalised);
  const format = formatOf(segments);
  const stated = { figures: proseFigures(segments.prose.text, year), before };
  const readings = [
    readTable2(segments, format ?? '2021', stated),
    readTable3(segments),
    readTable4(segments),
  ] as const;
  const [{ table: table2 }, { table: table3 }, { table: table4 }] = readings;
  const tables: ReadTables = { table2, table3, table4 };
  const given = { prose: segments.prose, tables: completeTables(tables), year, normalised };
  const prose = compareProse(given);
  const form = formFindings({ normalised, year, tables });
  const damage = restoreDamage({ ...given, fromTables: prose.restored });
  return {
    agency,
    year,
    format,
    tables,
    findings: [
      ...tableFindings({ tables, agency, segments, normalised }),
      ...prose.findings,
      ...brokenBreakdowns(segments.prose, normalised),
      ...outcomeClaims(prose.figures, given),
      ...headingFindings({ normalised, segments, format, year }),
      ...form.findings,
    ],
    unreadable: [
      ...readings.flatMap(({ unreadable }) => unreadable),
      ...damage.unreadable,
      ...form.unreadable,
    ],
    restored: [
      ...readings.flatMap(({ restored }) => restored),
      ...completedCells(emptyOnly(tables, readings), given.tables),
      ...damage.restored,
    ],
    confidence: confidenceOf(readings),
  };
}

/** Tables with nothing worse in them than empty cells; where figures are damaged, sums prove nothing. */
function emptyOnly(tables: ReadTables, [, third, fourth]: readonly TableReading<unknown>[]): ReadTables {
  const isWhole = (reading: TableReading<unknown> | undefined) =>
    reading?.unreadable.every(({ reason }) => reason.includes('空白未填')) === true;
  return {
    table2: tables.table2,
    table3: isWhole(third) ? tables.table3 : null,
    table4: isWhole(fourth) ? tables.table4 : null,
  };
}

function formatOf({ found }: Segments): ReportFormName | null {
  const keys = [...found.keys()];
  const of2019 = keys.filter((key) => key.startsWith('documents2019') || key === 'item9').length;
  const of2021 = keys.filter((key) => key.startsWith('documents2021')).length;
  if (of2019 !== of2021) return of2019 > of2021 ? '2019' : '2021';
  return found.has('3:noCorrection') || found.has('3:noPayment') ? '2021' : null;
}

function confidenceOf(readings: readonly TableReading<unknown>[]): number {
  const sum = (of: 'expected' | 'read' | 'cut') =>
    readings.reduce((total, { cells }) => total + cells[of], 0);
  return Math.round(((sum('read') - sum('cut') / 10) / sum('expected')) * 100) / 100;
}

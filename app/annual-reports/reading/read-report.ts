import { compareProse } from '#app/annual-reports/reading/compare-prose.ts';
import { normalise } from '#app/annual-reports/reading/normalise.ts';
import { readTable2 } from '#app/annual-reports/reading/read-table2.ts';
import { readTable3 } from '#app/annual-reports/reading/read-table3.ts';
import { readTable4 } from '#app/annual-reports/reading/read-table4.ts';
import { readTitle } from '#app/annual-reports/reading/read-title.ts';
import type {
  Finding,
  ReadTables,
  ReportReading,
  TableReading,
} from '#app/annual-reports/reading/report-reading.ts';
import { cutAtLabels, type Segments } from '#app/annual-reports/reading/segments.ts';
import { balance } from '#law/report/balance.ts';
import { type ReportFormName, reportFormOf } from '#law/report/forms.ts';

/**
 * Reads the text of a published annual report, whatever its layout: the labels of tables 2, 3 and 4 are looked
 * for in their order, the figures between them are the cells. Checks the tables (B1 to B4), the prose against
 * them (B8) and the form. A cell that is not certain is null; a text without tables gives null tables.
 */
export function readReport(text: string): ReportReading {
  const normalised = normalise(text);
  const segments = cutAtLabels(normalised);
  const { agency, year } = readTitle(normalised);
  const format = formatOf(segments);
  const readings = [
    readTable2(segments, format ?? '2021'),
    readTable3(segments),
    readTable4(segments),
  ] as const;
  const [{ table: table2 }, { table: table3 }, { table: table4 }] = readings;
  const tables: ReadTables = { table2, table3, table4 };
  const prose = compareProse(segments.prose, tables, year);
  return {
    agency,
    year,
    format,
    tables,
    findings: [...brokenBalance(tables), ...prose.findings, ...outdatedForm(format, year)],
    unreadable: [...readings.flatMap(({ unreadable }) => unreadable), ...prose.unreadable],
    restored: [...readings.flatMap(({ restored }) => restored), ...prose.restored],
    confidence: confidenceOf(readings),
  };
}

function formatOf({ found }: Segments): ReportFormName | null {
  const keys = [...found.keys()];
  const of2019 = keys.filter((key) => key.startsWith('documents2019') || key === 'item9').length;
  const of2021 = keys.filter((key) => key.startsWith('documents2021')).length;
  if (of2019 !== of2021) return of2019 > of2021 ? '2019' : '2021';
  return found.has('3:noCorrection') || found.has('3:noPayment') ? '2021' : null;
}

function brokenBalance(tables: ReadTables): Finding[] {
  return balance(tables)
    .filter(({ holds }) => holds === false)
    .map(({ rule, severity, where, left, right, message }) => ({
      rule,
      severity,
      where,
      expected: right,
      found: left,
      message,
    }));
}

function outdatedForm(format: ReportFormName | null, year: number | null): Finding[] {
  const due = year === null ? null : (reportFormOf(year)?.value.name ?? null);
  if (format === null || due === null || due === format) return [];
  const message = `${year}年度报告应当使用${due}年印发的格式，这份报告用的是${format}年的格式。`;
  return [{ rule: 'form', severity: 'warning', where: '报告格式', expected: due, found: format, message }];
}

function confidenceOf(readings: readonly TableReading<unknown>[]): number {
  const sum = (of: 'expected' | 'read' | 'cut') =>
    readings.reduce((total, { cells }) => total + cells[of], 0);
  return Math.round(((sum('read') - sum('cut') / 10) / sum('expected')) * 100) / 100;
}

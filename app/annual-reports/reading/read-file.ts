import { fileText } from '#app/annual-reports/reading/files/file-text.ts';
import type { ReportFile } from '#app/annual-reports/reading/files/report-file.ts';
import { asFinding } from '#app/annual-reports/reading/form-findings.ts';
import { normalise } from '#app/annual-reports/reading/normalise.ts';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import type { Finding, ReadTables, ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import { isSameYear } from '#law/report/checks-of-form.ts';

/** A file read, or the Chinese sentence why it cannot be. */
export type FileReading =
  | {
      ok: true;
      /** What kind of file it is: `PDF`, `网页`. */
      kind: string;
      /** The text as it was read; places of findings are counted in it. */
      text: string;
      reading: ReportReading;
    }
  | { ok: false; reason: string };

/**
 * Reads the annual report in a file of any kind that agencies publish: text, web page, Word, PDF, spreadsheet.
 * Where the layout can be read in several orders, the one that gives most cells and balances is kept. `before` are
 * the tables of the year before.
 */
export async function readFile(file: ReportFile, before: ReadTables | null = null): Promise<FileReading> {
  const text = await fileText(file);
  if (!text.ok) return text;
  let best: { text: string; reading: ReportReading } | null = null;
  for (const candidate of text.texts) {
    const reading = readReport(candidate, before);
    if (!best || worth(reading) > worth(best.reading)) best = { text: candidate, reading };
    if (worth(reading) === 1) break;
  }
  if (!best) return { ok: false, reason: '文件里没有文字。' };
  const findings = [...best.reading.findings, ...otherYearInName(file.name, best.reading.year)];
  return { ok: true, kind: text.kind, text: normalise(best.text), reading: { ...best.reading, findings } };
}

/** Cells read count, and sums that do not hold count against; findings in the prose are the report's own. */
function worth({ confidence, findings }: ReportReading): number {
  return confidence - findings.filter(({ rule }) => /^B[1-4]$/.test(rule)).length * 0.01;
}

/** 2023年….pdf with a report of 2024 inside (B15); a year without 年 may be anything. */
function otherYearInName(name: string, year: number | null): Finding[] {
  const named = /(20\d{2})年/.exec(name)?.[1];
  if (named === undefined || year === null) return [];
  const check = isSameYear('文件名', Number(named), year);
  return check.holds === false ? [asFinding(check)] : [];
}

import { fileText } from '#app/annual-reports/reading/files/file-text.ts';
import type { ReportFile } from '#app/annual-reports/reading/files/report-file.ts';
import { readReport } from '#app/annual-reports/reading/read-report.ts';
import type { ReportReading } from '#app/annual-reports/reading/report-reading.ts';

/** A file read, or the Chinese sentence why it cannot be. */
export type FileReading = { ok: true; kind: string; reading: ReportReading } | { ok: false; reason: string };

/**
 * Reads the annual report in a file of any kind that agencies publish: text, web page, Word, PDF, spreadsheet.
 * Where the layout can be read in several orders, the one that gives most cells and balances is kept.
 */
export async function readFile(file: ReportFile): Promise<FileReading> {
  const text = await fileText(file);
  if (!text.ok) return text;
  const readings = text.texts.map((candidate) => readReport(candidate));
  const [best] = readings.sort((a, b) => worth(b) - worth(a));
  if (!best) return { ok: false, reason: '文件里没有文字。' };
  return { ok: true, kind: text.kind, reading: best };
}

/** Cells read count, and sums that do not hold count against; findings in the prose are the report's own. */
function worth({ confidence, findings }: ReportReading): number {
  return confidence - findings.filter(({ rule }) => /^B[1-4]$/.test(rule)).length * 0.01;
}

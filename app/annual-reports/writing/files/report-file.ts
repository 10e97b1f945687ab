import { reportCsv } from '#app/annual-reports/report-files.ts';
import { reportDocx } from '#app/annual-reports/writing/files/report-docx.ts';
import { reportHtml } from '#app/annual-reports/writing/files/report-html.ts';
import { reportJson } from '#app/annual-reports/writing/files/report-json.ts';
import { type PdfOptions, reportPdf } from '#app/annual-reports/writing/files/report-pdf.ts';
import { reportXlsx } from '#app/annual-reports/writing/files/report-xlsx.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';

/** The kinds of file that a report can be had in, as the buttons name them. */
export const reportFileKinds = [
  {
    extension: 'docx',
    zh: 'Word',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  { extension: 'pdf', zh: 'PDF', mime: 'application/pdf' },
  {
    extension: 'xlsx',
    zh: 'Excel',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { extension: 'html', zh: 'HTML', mime: 'text/html; charset=utf-8' },
  { extension: 'csv', zh: 'CSV', mime: 'text/csv; charset=utf-8' },
  { extension: 'json', zh: 'JSON', mime: 'application/json; charset=utf-8' },
] as const;

export type ReportFileKind = (typeof reportFileKinds)[number]['extension'];

/** The report as a file of the kind asked for. */
export async function reportFile(
  content: ReportContent,
  kind: ReportFileKind,
  options: PdfOptions,
): Promise<Uint8Array<ArrayBuffer> | string> {
  if (kind === 'docx') return reportDocx(content);
  if (kind === 'pdf') return reportPdf(content, options);
  if (kind === 'xlsx') return reportXlsx(content);
  if (kind === 'html') return reportHtml(content);
  return kind === 'csv' ? reportCsv(content.tables) : JSON.stringify(reportJson(content));
}

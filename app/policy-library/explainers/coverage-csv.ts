import type { JudgedRow } from '#app/policy-library/explainers/coverage.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

/** The ledger of explainers as CSV, a document a line; opens in spreadsheet programs in Chinese (BOM) and runs nothing there. */
export function coverageCsv(rows: readonly JudgedRow[]): string {
  const lines = [
    [
      '文件',
      '发文字号',
      '种类',
      '起草部门',
      '公布日期',
      '应解读',
      '解读数',
      '形式数',
      '首次解读',
      '相隔工作日',
      '情况',
      '最迟日期',
    ],
    ...rows.map((row) => [
      row.title,
      row.documentNo ?? '',
      kindZh(row.kind as DocumentKind),
      row.agency,
      row.publishedOn,
      row.must ? '是' : '否',
      row.explainers,
      row.forms,
      row.firstOn ?? '',
      row.firstOn === null ? '' : row.lag.workingDays,
      row.lag.zh,
      row.lag.lastDay,
    ]),
  ];
  return `\u{feff}${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

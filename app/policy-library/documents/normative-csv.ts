import type { NormativeRow } from '#app/policy-library/documents/normative-list.ts';

/** The list as CSV, a document a line; opens in spreadsheet programs in Chinese (BOM) and runs nothing there. */
export function normativeCsv(rows: readonly NormativeRow[]): string {
  const lines = [
    [
      '文件名称',
      '发文字号',
      '制定机关',
      '公布日期',
      '施行日期',
      '有效期至',
      '效力',
      '登记号',
      '备案号',
      '地址',
    ],
    ...rows.map((row) => [
      row.title,
      row.documentNo ?? '',
      row.issuer,
      row.publishedOn ?? '',
      row.effectiveOn ?? '',
      row.expiresOn ?? '',
      row.validity.zh,
      row.registerNo ?? '',
      row.filingNo ?? '',
      `/policies/${row.id}`,
    ]),
  ];
  return `\u{feff}${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`;
}

/** The same as data. */
export function normativeData(rows: readonly NormativeRow[]) {
  return rows.map(({ validity, agencyId, ...row }) => ({
    ...row,
    validity: { state: validity.state, zh: validity.zh, sentence: validity.sentence, basis: validity.basis },
    href: `/policies/${row.id}`,
  }));
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

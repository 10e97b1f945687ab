import {
  type ColumnMap,
  type LedgerField,
  mapColumns,
  neededFields,
} from '#app/disclosure-requests/ledger-import/headings.ts';

/** A sheet as text, its heading row found. */
export interface LedgerSheet {
  head: string[];
  columns: ColumnMap;
  rows: { rowNo: number; cells: string[] }[];
}

/** Rows looked through for the headings: above them stand titles and notes. */
const HEAD_WITHIN = 15;
/** A sheet of more is somebody's mistake, or formatted emptiness. */
const MOST_ROWS = 200_000;

/**
 * Reads the first sheet that has the needed headings; dates come as YYYY-MM-DD.
 * @throws with a sentence in Chinese when the file is no workbook or no sheet has them
 */
export async function readLedgerSheet(
  bytes: Uint8Array,
  own: Partial<Record<LedgerField, string>> = {},
): Promise<LedgerSheet> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer);
  } catch {
    throw new Error('这个文件不是可以读取的 Excel 工作簿（.xlsx），或者设了密码。');
  }
  for (const sheet of workbook.worksheets) {
    const lines: { rowNo: number; cells: string[] }[] = [];
    sheet.eachRow({ includeEmpty: false }, (row, rowNo) => {
      if (lines.length >= MOST_ROWS) return;
      const cells = Array.from({ length: sheet.columnCount }, (_, at) => cellText(row.getCell(at + 1).value));
      lines.push({ rowNo, cells });
    });
    const found = headOf(lines.slice(0, HEAD_WITHIN), own);
    if (found) return { ...found, rows: lines.slice(found.at + 1) };
  }
  throw new Error('没有找到表头：至少要有登记号、收到日期和申请内容三列。表头用别的名称的，请给出对照表。');
}

function headOf(lines: { cells: string[] }[], own: Partial<Record<LedgerField, string>>) {
  for (const [at, { cells }] of lines.entries()) {
    const columns = mapColumns(cells, own);
    if (neededFields.every((field) => columns[field] !== undefined)) return { at, head: cells, columns };
  }
  return null;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).trim();
  const rich = value as { richText?: { text: string }[]; text?: unknown; result?: unknown };
  if (rich.richText)
    return rich.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  return cellText(rich.result ?? rich.text);
}

import { tableRow } from '#app/annual-reports/reading/files/table-row.ts';

/**
 * A table saved with commas between its cells, each row as `| a | b |`; sentences with commas in them stay. A text
 * that has no such table is given back as it is.
 */
export function withCommaRows(text: string): string {
  const lines = text.split('\n');
  const rows = lines.map(commaRow);
  if (rows.filter((row) => row !== null).length < fewestRows) return text;
  return rows.map((row, index) => row ?? lines[index] ?? '').join('\n');
}

/** Table 3 alone has more than twenty. */
const fewestRows = 8;

/** Null for a line that is no row: without a field that is a figure, or with words too long for a label. */
function commaRow(line: string): string | null {
  const fields = [...line.trim().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
  // The pattern matches once more, with nothing, at the end of the line.
  const cells = fields.slice(0, -1);
  const isRow =
    cells.length >= 2 &&
    cells.some((cell) => /^-?[\d.,]+$/.test(cell.trim())) &&
    cells.every((cell) => cell.length <= longestLabel && !cell.includes('。'));
  return isRow ? tableRow(cells.map((cell) => ({ text: cell }))) : null;
}

const longestLabel = 60;

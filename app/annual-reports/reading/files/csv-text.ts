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

/** Null for a line that is no row of labels and figures: a sentence, or a figure with separators of thousands. */
function commaRow(line: string): string | null {
  const fields = [...line.trim().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field = '']) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
  // The pattern matches once more, with nothing, at the end of the line.
  const cells = fields.slice(0, -1).map((cell) => cell.trim());
  const figures = cells.filter((cell) => /^-?\d[\d.,]*$/.test(cell));
  const labels = cells.filter((cell) => /\p{Script=Han}/u.test(cell));
  const isRow =
    figures.length > 0 &&
    (labels.length > 0 || figures.length >= fewestFigures) &&
    figures.every((figure) => !/^0\d/.test(figure)) &&
    labels.every((label) => label.length <= longestLabel && !/。|\d$/.test(label));
  return isRow ? tableRow(cells.map((text) => ({ text }))) : null;
}

/** A row without a label is that of table 4, which has fifteen. */
const fewestFigures = 10;
const longestLabel = 60;

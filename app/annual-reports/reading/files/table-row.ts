/** A cell of a table, with the columns that it spans. */
export interface GridCell {
  text: string;
  columns?: number;
}

/**
 * One row of a table as the reader wants it: `| label | 3 |  | 1 |`. A label that spans columns is one cell; a
 * figure or an empty cell that spans them leaves the others empty, so that figures keep their places.
 */
export function tableRow(cells: readonly GridCell[]): string {
  const texts = cells.flatMap(({ text, columns = 1 }) => {
    const plain = text.replaceAll('|', ' ').replace(/\s+/g, ' ').trim();
    const own = /\p{Script=Han}/u.test(plain) ? 1 : columns;
    return [plain, ...new Array<string>(Math.max(0, Math.min(own, mostColumns) - 1)).fill('')];
  });
  return texts.length === 0 ? '' : `| ${texts.join(' | ')} |`;
}

/** A page may claim any span. */
const mostColumns = 40;

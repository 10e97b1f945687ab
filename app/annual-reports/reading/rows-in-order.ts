/** What stands between the label of one row and the next label of a row. */
export interface Gap {
  /** Index of the row whose label comes before; -1 for the heads of the table. */
  after: number;
  /** Figures in reading order; `''` for an empty cell, null for one that cannot be read. */
  texts: (string | null)[];
}

/**
 * Gives every row its figures where the layout prints them before the label, after it, or now and then on either
 * side, as text layers of PDF files do: all figures are there, so they are the rows in their order. Each has to stand
 * beside its own label, and no row may be torn by a label; otherwise null.
 */
export function rowsInOrder(gaps: readonly Gap[], counts: readonly number[]): Gap['texts'][] | null {
  if (!isComplete(gaps, counts)) return null;
  const rows: Gap['texts'][] = [];
  for (const [index, gap] of gaps.entries()) {
    const next = gaps[index + 1]?.after ?? counts.length;
    for (let from = 0; from < gap.texts.length; ) {
      const row = rows.length;
      const count = counts[row] ?? 0;
      if (count === 0 || row < gap.after || row > next) return null;
      if (from + count > gap.texts.length) return null;
      rows.push(gap.texts.slice(from, from + count));
      from += count;
    }
  }
  return rows;
}

/**
 * The two ways in which a block of figures apart from all labels can be the rows: one row after the other, or one
 * column after the other. Only sums can tell which; none where figures are missing.
 */
export function rowsApart(gaps: readonly Gap[], counts: readonly number[]): Gap['texts'][][] {
  if (!isComplete(gaps, counts)) return [];
  const texts = gaps.flatMap((gap) => gap.texts);
  const width = counts[0] ?? 0;
  const byRow = counts.map((_, row) => texts.slice(row * width, (row + 1) * width));
  const byColumn = counts.map((_, row) =>
    Array.from({ length: width }, (__, column) => texts[column * counts.length + row] ?? null),
  );
  return [byRow, byColumn];
}

/** Signs and damaged figures may be no cells at all: with one among them the count proves nothing. */
function isComplete(gaps: readonly Gap[], counts: readonly number[]): boolean {
  if (gaps.some(({ texts }) => texts.some((text) => text === null || !/\d/.test(text)))) return false;
  const there = gaps.reduce((sum, { texts }) => sum + texts.length, 0);
  return there === counts.reduce((a, b) => a + b, 0);
}

import type { GridCell } from '#app/annual-reports/reading/files/table-row.ts';

/** A cell as tables of HTML and spreadsheets have it. */
export interface SpannedCell extends GridCell {
  columns: number;
  rows: number;
}

/**
 * Rows with the cells that hang over from rows above. A label that hangs over is not repeated; a figure or an
 * empty cell leaves an empty one, so that the row's other figures keep their places.
 */
export function spannedRows(rows: readonly (readonly SpannedCell[])[]): GridCell[][] {
  let hanging: Hanging[] = [];
  return rows.map((row) => {
    const cells: GridCell[] = [];
    const next: Hanging[] = hanging
      .map((one) => ({ ...one, rows: one.rows - 1 }))
      .filter(({ rows }) => rows > 0);
    let column = 0;
    const passHanging = () => {
      for (let over = at(hanging, column); over; over = at(hanging, column)) {
        if (!over.label) cells.push({ text: '', columns: over.columns });
        column += over.columns;
      }
    };
    for (const cell of row) {
      passHanging();
      cells.push(cell);
      const label = /\p{Script=Han}/u.test(cell.text);
      if (cell.rows > 1) next.push({ from: column, columns: cell.columns, rows: cell.rows - 1, label });
      column += cell.columns;
    }
    passHanging();
    hanging = next;
    return cells;
  });
}

interface Hanging {
  from: number;
  columns: number;
  /** Rows below that it still covers. */
  rows: number;
  label: boolean;
}

function at(hanging: readonly Hanging[], column: number): Hanging | undefined {
  return hanging.find(({ from, columns }) => column >= from && column < from + columns);
}

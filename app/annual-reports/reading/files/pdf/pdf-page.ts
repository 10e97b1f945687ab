/** A piece of text on a page; points from the upper left corner of the page as it is seen. */
export interface Piece {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  size: number;
}

/** A ruled line; horizontal ones have `from` and `to` on x and stand `at` y, vertical ones the other way. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface PdfPage {
  width: number;
  height: number;
  /** In the order of the content stream. */
  pieces: Piece[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** Horizontal middle of a piece and a point inside its characters. */
export function middleOf({ x, y, width, size }: Piece): { x: number; y: number } {
  return { x: x + width / 2, y: y - size * 0.35 };
}

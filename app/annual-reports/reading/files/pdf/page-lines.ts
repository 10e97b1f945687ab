import type { Piece } from '#app/annual-reports/reading/files/pdf/pdf-page.ts';

/** Pieces that stand on one line, left to right. */
export interface PageLine {
  /** Baseline. */
  y: number;
  text: string;
}

/** The lines of a page as they are seen, from the top. */
export function linesOf(pieces: readonly Piece[]): PageLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.y - first.y < Math.min(first.size, piece.size) * 0.45) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => ({ y: line[0]?.y ?? 0, text: joined(line.sort((a, b) => a.x - b.x)) }));
}

/** Pieces joined; a gap of a third of a character is a space. */
export function joined(line: readonly Piece[]): string {
  return line.reduce((text, piece, index) => {
    const before = line[index - 1];
    if (!before) return piece.text;
    const gap = piece.x - (before.x + before.width);
    const apart = gap > piece.size * 0.3 || (gap < -piece.size && piece.x < before.x);
    return `${text}${apart ? ' ' : ''}${piece.text}`;
  }, '');
}

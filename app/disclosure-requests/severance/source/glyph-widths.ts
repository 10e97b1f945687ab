import type { PDFPageProxy } from 'pdfjs-dist';

/** Width of each sign in each font of a page, by the font's name and the sign; in thousandths of the font's size. */
export type GlyphWidths = Map<string, Map<string, number>>;

/**
 * pdf.js tells the width of a whole run only; the drawing operators know that of each glyph. Without it a run of Han
 * and digits would be cut at the wrong place, and half a name left uncovered.
 */
export async function glyphWidthsOf(page: PDFPageProxy): Promise<GlyphWidths> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const widths: GlyphWidths = new Map();
  let font = '';
  fnArray.forEach((operator, index) => {
    const [first] = argsArray[index] ?? [];
    if (operator === OPS.setFont) font = String(first);
    if (operator === OPS.showText && Array.isArray(first)) note(widths, font, first);
  });
  return widths;
}

/** As pdf.js hands glyphs to its drawing; numbers between them are kerning. */
interface Glyph {
  unicode: string;
  width: number;
}

function note(widths: GlyphWidths, font: string, glyphs: (Glyph | number | null)[]): void {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  for (const glyph of glyphs) {
    if (glyph === null || typeof glyph === 'number') continue;
    const signs = [...glyph.unicode.normalize('NFKC')];
    // A ligature is several signs in one glyph.
    for (const sign of signs) known.set(sign, glyph.width / signs.length);
  }
}

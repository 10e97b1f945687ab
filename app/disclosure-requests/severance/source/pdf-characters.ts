import type { PDFPageProxy } from 'pdfjs-dist';
import { glyphWidthsOf } from '#app/disclosure-requests/severance/source/glyph-widths.ts';
import type { Character } from '#app/disclosure-requests/severance/source/source.ts';
import {
  type Matrix,
  matrixOf,
  placeOf,
  times,
  type Viewport,
} from '#app/disclosure-requests/severance/source/viewport.ts';

/**
 * Every character of a page with its place as seen, in the order of the file: visible or not, in any layer. A run of
 * text states only its whole width, so a character stands where its share of the run begins, by the widths of the font.
 */
export async function charactersOf(page: PDFPageProxy): Promise<Character[]> {
  const viewport: Viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const widths = items.length > 0 ? await glyphWidthsOf(page) : new Map<string, Map<string, number>>();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const at = times(matrixOf(viewport), item.transform as Matrix);
    const scale = Math.hypot(viewport.transform[0] ?? 1, viewport.transform[1] ?? 0);
    const vertical = styles[item.fontName]?.vertical === true;
    const length = Math.abs(vertical ? item.height : item.width) * scale;
    const signs = signsOf(item.str, vertical ? undefined : widths.get(item.fontName));
    return charactersOfRun({ signs, at, length, vertical }, viewport);
  });
}

interface Run {
  signs: { text: string; width: number }[];
  at: Matrix;
  /** Along the line, in points of the page as seen. */
  length: number;
  vertical: boolean;
}

/** The signs of a run with their widths relative to each other. */
function signsOf(text: string, known: Map<string, number> | undefined): Run['signs'] {
  return [...text].map((sign) => ({
    text: sign,
    width: known?.get(sign) ?? known?.get(sign.normalize('NFKC')) ?? usualWidth(sign),
  }));
}

function charactersOfRun({ signs, at, length, vertical }: Run, viewport: Viewport): Character[] {
  const whole = signs.reduce((sum, { width }) => sum + width, 0) || 1;
  let before = 0;
  return signs.map(({ text, width }) => {
    const from = (before / whole) * length;
    before += width;
    const to = (before / whole) * length;
    return { text, place: placeOf(viewport, cornersOf(at, { from, to, vertical })) };
  });
}

/** Strokes go a little below the line and nearly one size above it. */
const BELOW = 0.22;
const ABOVE = 0.92;

function cornersOf(at: Matrix, { from, to, vertical }: { from: number; to: number; vertical: boolean }) {
  const [a, b, c, d, x, y] = at;
  const size = Math.hypot(c, d) || 1;
  const right = unit(a, b);
  const up = unit(c, d);
  // A vertical line runs down from its origin, which is the middle of its upper edge.
  const along = vertical ? [-up[0], -up[1]] : right;
  const across = vertical ? right : up;
  const [low, high] = vertical ? [-size / 2, size / 2] : [-BELOW * size, ABOVE * size];
  const point = (step: number, side: number): [number, number] => [
    x + (along[0] ?? 0) * step + across[0] * side,
    y + (along[1] ?? 0) * step + across[1] * side,
  ];
  return [point(from, low), point(from, high), point(to, low), point(to, high)];
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** For a sign whose glyph is not known: near enough to tell signs apart. */
function usualWidth(sign: string): number {
  return sign.charCodeAt(0) < 0x2e80 ? 500 : 1000;
}

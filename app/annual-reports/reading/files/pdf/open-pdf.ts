import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Matrix, moved, times } from '#app/annual-reports/reading/files/pdf/matrix.ts';
import { type PageRules, rulesOf } from '#app/annual-reports/reading/files/pdf/page-rules.ts';
import type { PdfPage, Piece } from '#app/annual-reports/reading/files/pdf/pdf-page.ts';

/** Why a PDF gives no text. */
export type PdfFault = 'encrypted' | 'broken' | 'too-long' | 'scanned';

/** The pages of a PDF with what is written and ruled on them. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage[] | PdfFault> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  });
  try {
    return await pagesOf(await task.promise);
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken';
  } finally {
    await task.destroy();
  }
}

/** A report has five to thirty pages. */
const mostPages = 100;
/** Fewer characters than this in a whole file are a stamp on pictures. */
const leastText = 30;

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[] | PdfFault> {
  if (document.numPages > mostPages) return 'too-long';
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await pageOf(await document.getPage(number)));
  const characters = pages.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length, 0);
  return characters < leastText ? 'scanned' : pages;
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item).filter(({ str }) => str.trim() !== '');
  const seen = viewport.transform as Matrix;
  const turn = quarterTurns(texts.map(({ transform }) => times(seen, transform as Matrix)));
  const { width, height } = viewport;
  const upright = times(turnMatrix(turn, width, height), seen);
  const pieces = texts.flatMap((item) =>
    wordsOf(item.str, times(upright, item.transform as Matrix), Math.abs(item.width)),
  );
  const rules = holdsTable(pieces) ? rulesOf(await page.getOperatorList(), upright) : noRules;
  return turn % 2 === 0
    ? { width, height, pieces, ...rules }
    : { width: height, height: width, pieces, ...rules };
}

/** Finding the rules of a page costs as much as its text: only where figures stand alone. */
function holdsTable(pieces: readonly Piece[]): boolean {
  return pieces.filter(({ text }) => /^[\d.]+$/.test(text)).length >= 3;
}

const noRules: PageRules = { horizontal: [], vertical: [] };

/** Tables set sideways on an upright page: how often the page has to be turned for most of its text to stand. */
function quarterTurns(placed: Matrix[]): number {
  const counts = [0, 0, 0, 0];
  for (const [a, b] of placed) {
    const turn = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

function turnMatrix(turn: number, width: number, height: number): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width];
  if (turn === 2) return [-1, 0, 0, -1, width, height];
  if (turn === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}

/** One text item may hold the figures of a whole row: each word is a piece of its own. */
function wordsOf(text: string, at: Matrix, width: number): Piece[] {
  const { x, y } = moved([0, 0], at);
  const size = Math.hypot(at[2], at[3]) || 10;
  const full = [...text].reduce((sum, character) => sum + widthOf(character), 0) || 1;
  // Stretched spaces make nonsense of the width that the file states.
  const unit = Math.min(width / full, size * 1.2) || size;
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const before = [...text.slice(0, index)].reduce((sum, character) => sum + widthOf(character), 0);
    const own = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    return { text: word, x: x + before * unit, y, width: own * unit, size };
  });
}

/** In ems, near enough to tell cells apart. */
function widthOf(character: string): number {
  return character.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { besidesOfPdf } from '#app/disclosure-requests/severance/source/pdf-besides.ts';
import { charactersOf } from '#app/disclosure-requests/severance/source/pdf-characters.ts';
import { registerFonts } from '#app/disclosure-requests/severance/source/register-fonts.ts';
import {
  MOST_PAGES,
  type Note,
  type Source,
  UnreadableSource,
} from '#app/disclosure-requests/severance/source/source.ts';
import { areaOf, type Viewport } from '#app/disclosure-requests/severance/source/viewport.ts';

const require = createRequire(import.meta.url);

/** A PDF, read by pdf.js. @throws UnreadableSource */
export async function openPdfSource(bytes: Uint8Array): Promise<Source> {
  registerFonts();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument(settings(bytes));
  try {
    const document = await task.promise;
    refuseUnfit(document);
    const pages: Source['pages'] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 });
      pages.push({ width, height });
    }
    return sourceOf(document, pages, () => task.destroy());
  } catch (error) {
    await task.destroy();
    throw error instanceof UnreadableSource ? error : new UnreadableSource(faultOf(error));
  }
}

function settings(bytes: Uint8Array) {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const inside = (name: string) => `${join(folder, name)}/`;
  return {
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    // Fonts that the file names without carrying them: those that registerFonts gives, or blanks would be given out.
    useSystemFonts: true,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: inside('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: inside('standard_fonts'),
    wasmUrl: inside('wasm'),
    iccUrl: inside('iccs'),
  };
}

function refuseUnfit(document: PDFDocumentProxy): void {
  if (document.numPages === 0) throw new UnreadableSource('no-page');
  if (document.numPages > MOST_PAGES) throw new UnreadableSource('too-many-pages');
  // Its pages are made by the reader's program, not by the file.
  if (document.isPureXfa) throw new UnreadableSource('live-form');
}

function faultOf(error: unknown) {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken';
}

function sourceOf(document: PDFDocumentProxy, pages: Source['pages'], close: () => Promise<void>): Source {
  return {
    kind: 'pdf',
    pages,
    draw: async (page, scale) => drawPage(await document.getPage(page), scale),
    characters: async (page) => charactersOf(await document.getPage(page)),
    notes: async (page) => notesOf(await document.getPage(page)),
    besides: () => besidesOfPdf(document),
    close,
  };
}

async function drawPage(page: PDFPageProxy, scale: number) {
  const { createCanvas } = await import('@napi-rs/canvas');
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js knows the browser's canvas; this one has the same methods.
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
  page.cleanup();
  return canvas;
}

/** As pdf.js gives an annotation; it has no type of its own. */
interface Annotation {
  rect: [number, number, number, number];
  fieldValue?: unknown;
  url?: unknown;
  textContent?: unknown;
  contentsObj?: { str?: unknown };
  titleObj?: { str?: unknown };
}

async function notesOf(page: PDFPageProxy): Promise<Note[]> {
  const viewport: Viewport = page.getViewport({ scale: 1 });
  const found = (await page.getAnnotations()) as Annotation[];
  return found.map((note) => ({
    texts: [note.contentsObj?.str, note.titleObj?.str, note.fieldValue, note.textContent, note.url]
      .flat()
      .filter((text): text is string => typeof text === 'string' && text.trim() !== ''),
    place: areaOf(viewport, note.rect),
  }));
}

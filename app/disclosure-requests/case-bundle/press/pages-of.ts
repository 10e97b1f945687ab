import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Number of pages; null where the format has none, or the file cannot be read. */
export async function pagesOf(bytes: Uint8Array, mime: string): Promise<number | null> {
  if (mime.startsWith('image/')) return 1;
  if (mime !== 'application/pdf') return null;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  });
  try {
    return (await task.promise).numPages;
  } catch {
    // An upload that is encrypted or damaged goes into the package as it is; it has no count.
    return null;
  } finally {
    await task.destroy();
  }
}

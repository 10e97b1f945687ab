import type { Block } from '#app/policy-library/text/block.ts';
import { parseHtml } from '#app/policy-library/text/parse-html.ts';

/**
 * The structure of a Word document (.docx). Throws when the bytes are no such document.
 * Numbers that Word puts before lines by itself come as 1. 2.; what a numbering style calls 第一条 is not in the file's text.
 */
export async function parseDocx(bytes: Uint8Array): Promise<Block[]> {
  return parseHtml(await docxHtml(bytes));
}

/** The document as HTML, with the alternatives of its pictures and without the pictures. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  // The library takes a while to load, and most readings need none of it.
  const { default: mammoth } = await import('mammoth');
  const withoutData = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: withoutData },
  );
  return `<body>${value}</body>`;
}

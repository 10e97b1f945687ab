import { htmlText } from '#app/annual-reports/reading/files/html-text.ts';

/** The text of a Word file (.docx), tables as rows of cells; page headers and footers are not part of it. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const mammoth = await import('mammoth');
  const { value } = await mammoth.default.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage: mammoth.default.images.imgElement(async () => ({ src: '' })),
      includeDefaultStyleMap: false,
    },
  );
  return htmlText(value);
}

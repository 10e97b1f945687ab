import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Besides } from '#app/disclosure-requests/severance/source/source.ts';

/** What a PDF carries besides the face of its pages. */
export async function besidesOfPdf(document: PDFDocumentProxy): Promise<Besides> {
  const [files, outline, fields, scripts, layers] = await Promise.all([
    document.getAttachments(),
    document.getOutline(),
    document.getFieldObjects(),
    document.getJSActions(),
    document.getOptionalContentConfig(),
  ]);
  return {
    ...(await besidesOfPages(document)),
    fields: Object.values(fields ?? {}).flat().length,
    files: Object.keys(files ?? {}).length,
    bookmarks: outline?.length ?? 0,
    scripts: Object.keys(scripts ?? {}).length,
    layers: [...layers].length,
    properties: await propertiesOf(document),
  };
}

/** Subtypes of annotations that are no remark of a person. */
const NO_NOTES = ['Widget', 'Link', 'Popup', 'FileAttachment'];

async function besidesOfPages(document: PDFDocumentProxy) {
  const pagesWithoutText: number[] = [];
  let notes = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    if (!items.some((item) => 'str' in item && item.str.trim() !== '')) pagesWithoutText.push(number);
    const annotations: { subtype: string }[] = await page.getAnnotations();
    notes += annotations.filter(({ subtype }) => !NO_NOTES.includes(subtype)).length;
  }
  return { notes, pagesWithoutText };
}

/** What pdf.js says of every file, and what says nothing about where it comes from. */
const OF_EVERY_FILE = [
  'PDFFormatVersion',
  'Language',
  'EncryptFilterName',
  'IsLinearized',
  'IsAcroFormPresent',
  'IsXFAPresent',
  'IsCollectionPresent',
  'IsSignaturesPresent',
];

async function propertiesOf(document: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await document.getMetadata();
  const named = Object.entries(info as Record<string, unknown>)
    .filter(([name, value]) => !OF_EVERY_FILE.includes(name) && value !== null && value !== '')
    .map(([name]) => name);
  return metadata ? [...named, 'XMP'] : named;
}

import type { Paragraph } from 'docx';
import { docxStyles } from '#app/policy-library/exports/docx-styles.ts';

/** The library is loaded by the first document that needs it, not by every start. */
export type Docx = typeof import('docx');

/** Twentieths of a point. */
export const mm = (length: number) => Math.round((length / 25.4) * 1440);

interface Paper {
  title: string;
  creator: string;
  /** 示例数据 and 草稿, in the head of each page: DOCX has no watermark that every reader shows. */
  marks: string[];
  page: PageShape;
  pageNumbers: boolean;
  children: (Paragraph | import('docx').Table)[];
}

/** Millimetres. */
interface PageShape {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** GB/T 9704: 版心 156 mm by 225 mm. */
export const officialPage: PageShape = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
};

/** A DOCX in the styles of GB/T 9704, which Word sets in the office's own fonts. */
export async function docxFile(paper: Paper, docx: Docx): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, margin } = paper.page;
  const number = new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] });
  const marks = paper.marks.map((text) => new docx.Paragraph({ style: 'State', text }));
  const file = new docx.Document({
    title: paper.title,
    creator: paper.creator,
    styles: docxStyles(),
    sections: [
      {
        properties: {
          page: {
            size: pageSize(width, height, docx),
            margin: {
              top: mm(margin.top),
              right: mm(margin.right),
              bottom: mm(margin.bottom),
              left: mm(margin.left),
            },
          },
        },
        headers: { default: new docx.Header({ children: marks }) },
        ...(paper.pageNumbers && {
          footers: {
            default: new docx.Footer({
              children: [new docx.Paragraph({ style: 'PageNumber', children: [number] })],
            }),
          },
        }),
        children: paper.children,
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toBuffer(file));
}

/** The library turns width and height of a landscape page itself. */
function pageSize(width: number, height: number, docx: Docx) {
  if (width <= height) return { width: mm(width), height: mm(height) };
  return { width: mm(height), height: mm(width), orientation: docx.PageOrientation.LANDSCAPE };
}

/** 【草稿】 and 示例数据, as far as they hold. */
export function marksOf({ draft, demo }: { draft: boolean; demo: boolean }): string[] {
  return [...(draft ? ['【草稿】'] : []), ...(demo ? ['示例数据，非正式公文'] : [])];
}

import type { Paragraph, Table } from 'docx';
import type { Block } from '#app/policy-library/text/block.ts';

type Docx = typeof import('docx');

/** A line of the text in the style of its kind; headings are real ones, so that Word shows an outline. */
export function docxLine(block: Block, docx: Docx): Paragraph {
  const { label, text } = block;
  switch (block.kind) {
    case 'part':
    case 'chapter':
      return new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_1, text: `${label}　${text}` });
    case 'section':
      return new docx.Paragraph({ heading: docx.HeadingLevel.HEADING_2, text: `${label}　${text}` });
    case 'article':
      return new docx.Paragraph({
        style: 'Body',
        children: [
          new docx.Bookmark({
            id: block.anchor,
            children: [new docx.TextRun({ text: label, style: 'ArticleNumber' })],
          }),
          new docx.TextRun(`　${text}`),
        ],
      });
    case 'heading':
      return officialHeading(block, docx);
    case 'addressee':
      return new docx.Paragraph({ style: 'Addressee', text: label + text });
    case 'signature':
      return new docx.Paragraph({ style: 'Signature', text: label + text });
    case 'picture':
      return new docx.Paragraph({ style: 'Body', text: `（图：${text}）` });
    default:
      return new docx.Paragraph({ style: 'Body', text: label + text });
  }
}

/** 一、 and （一） that are a title; where the paragraph runs on after it, it stays text. */
function officialHeading({ label, text, level = 1 }: Block, docx: Docx): Paragraph {
  if (text.includes('。') || text.length > 60)
    return new docx.Paragraph({ style: 'Body', text: label + text });
  const style = label === '' ? 'Heading1' : `Official${Math.min(level, 4)}`;
  return new docx.Paragraph({ style, text: label + text });
}

/** A table with ruled cells whose first row repeats on each page. */
export function docxTable(rows: readonly string[][], docx: Docx): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new docx.TableRow({
          tableHeader: index === 0,
          children: Array.from(
            { length: columns },
            (_, at) =>
              new docx.TableCell({ children: [new docx.Paragraph({ style: 'Cell', text: row[at] ?? '' })] }),
          ),
        }),
    ),
  });
}

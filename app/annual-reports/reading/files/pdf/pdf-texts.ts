import { openPdf, type PdfFault } from '#app/annual-reports/reading/files/pdf/open-pdf.ts';
import { ruledLines } from '#app/annual-reports/reading/files/pdf/page-cells.ts';
import { joined, linesOf, type PageLine } from '#app/annual-reports/reading/files/pdf/page-lines.ts';
import type { PdfPage, Piece } from '#app/annual-reports/reading/files/pdf/pdf-page.ts';
import { type FileText, unreadableFile } from '#app/annual-reports/reading/files/report-file.ts';
import { withWholeLabels } from '#app/annual-reports/reading/files/wrapped-labels.ts';

/**
 * The text of a PDF in the orders in which it may make sense: by its ruled cells, as it is seen, and as its
 * producer wrote it.
 */
export async function pdfTexts(bytes: Uint8Array): Promise<FileText> {
  const pages = await openPdf(bytes);
  if (typeof pages === 'string') return unreadableFile(faults[pages]);
  const seen = pages.map(({ pieces }) => linesOf(pieces));
  const ruled = pages.map((page, index) => ruledLines(page) ?? seen[index] ?? []);
  const texts = [ruled, seen].map((lines) => withoutMargins(lines, pages));
  const whole = texts.map(withWholeLabels);
  return { ok: true, kind: 'PDF', texts: [...new Set([...texts, ...whole, streamOrder(pages)])] };
}

const faults: Record<PdfFault, string> = {
  encrypted: '这个 PDF 设有密码，打不开。请另存为不设密码的文件后再试。',
  broken: '这个 PDF 已经损坏或者不完整，打不开。',
  'too-long': '这个 PDF 超过 100 页，不像是一份年度报告。',
  scanned: '这个 PDF 没有文字层（多半是扫描件），读不出文字。请提供原始文件，或者先做文字识别。',
};

/** Page numbers and running heads would stand in the middle of a table that goes over two pages. */
function withoutMargins(pages: PageLine[][], sizes: readonly PdfPage[]): string {
  const heads = repeated(pages);
  return pages
    .flatMap((lines, index) => {
      const height = sizes[index]?.height ?? 842;
      return lines
        .filter(({ y, text }) => {
          const inMargin = y < height * 0.1 || y > height * 0.88;
          return !(inMargin && (pageNumber.test(text) || heads.has(withoutDigits(text))));
        })
        .map(({ text }) => text);
    })
    .join('\n');
}

const pageNumber = /^[\s\-—–·.]*(?:第\s*)?\d{1,3}(?:\s*[/／]\s*\d{1,3})?(?:\s*页.*)?[\s\-—–·.]*$/;

/** First or last lines that stand on three pages or more. */
function repeated(pages: PageLine[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const margins = new Set(
      [lines[0], lines.at(-1)].flatMap((line) => (line ? [withoutDigits(line.text)] : [])),
    );
    for (const text of margins) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([text, count]) => count >= 3 && text.length >= 4).map(([text]) => text));
}

function withoutDigits(text: string): string {
  return text.replace(/[\d\s]/g, '');
}

function streamOrder(pages: readonly PdfPage[]): string {
  return pages.map(({ pieces }) => runs(pieces).map(joined).join('\n')).join('\n');
}

/** Pieces written one after the other on one line. */
function runs(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && Math.abs(piece.y - before.y) < before.size * 0.45) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

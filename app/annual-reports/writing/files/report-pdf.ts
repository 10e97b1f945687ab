import { reportBlocks } from '#app/annual-reports/writing/report-blocks.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { renderPdf } from '#integrations/pdf/typst.ts';
import type { Day } from '#law/cite.ts';

export interface PdfOptions {
  /** Day in the document's properties: of publication. */
  on: Day;
  demo: boolean;
  /** Not published: every page says so. */
  draft: boolean;
  /** 第2版（更正） under the title; empty for the first edition. */
  edition: string;
}

/** The report on paper: A4 after GB/T 9704, the tables of the form with their borders. */
export async function reportPdf(
  content: ReportContent,
  { on, demo, draft, edition }: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pdf } = await renderPdf({
    template: new URL('./report.typ', import.meta.url),
    title: content.title,
    createdOn: on,
    data: { blocks: reportBlocks(content).map(printed), demo, draft, edition },
  });
  return new Uint8Array(pdf);
}

/** Typst reads every field of a block, so each has all. */
function printed(block: ReturnType<typeof reportBlocks>[number]) {
  return { level: 0, text: '', caption: '', widths: [], rows: [], ...block };
}

import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface FileContentsInput {
  agencyName: string;
  registerNo: string;
  /** 案卷题名 */
  fileTitle: string;
  papers: FilePaper[];
  demo: boolean;
}

export interface FilePaper {
  /** 责任者 */
  by: string;
  documentNo: string;
  title: string;
  on: Day | null;
  pages: number;
  note?: string;
}

/** 卷内目录: the papers of a file in order, with the page on which each begins. */
function fileContents(input: FileContentsInput): Sheet {
  let next = 1;
  const rows = input.papers.map((paper, at) => {
    const first = next;
    next += paper.pages;
    const pages = paper.pages > 1 ? `${first}—${next - 1}` : String(first);
    return [
      String(at + 1),
      paper.by,
      paper.documentNo || '—',
      paper.title,
      // Eight digits, as archive lists write days.
      paper.on?.replaceAll('-', '') ?? '—',
      pages,
      paper.note ?? '',
    ];
  });
  return sheetOf({
    title: '卷内目录',
    number: `登记号：${input.registerNo}`,
    demo: input.demo,
    blocks: [
      { kind: 'line', text: `案卷题名：${input.fileTitle}` },
      {
        kind: 'list',
        columns: [1.1, 2.6, 3.4, 4.8, 2, 1.4, 1.2],
        head: ['序号', '责任者', '文号', '题名', '日期', '页号', '备注'],
        rows,
      },
      { kind: 'line', text: `共${input.papers.length}件，${next - 1}页。` },
    ],
  });
}

const cites: Cite[] = [{ instrument: '政府信息公开条例', article: '第四十五条' }];

export const fileContentsFamily = sheetFamily<FileContentsInput>({
  key: 'file-contents',
  zh: '卷内目录',
  cites,
  requires: [
    { key: 'fileTitle', zh: '案卷题名', given: (input) => filled(input.fileTitle) },
    {
      key: 'papers',
      zh: '每件材料的题名和页数',
      given: ({ papers }) =>
        papers.length > 0 && papers.every(({ title, pages }) => filled(title) && pages > 0),
    },
  ],
  write: fileContents,
});

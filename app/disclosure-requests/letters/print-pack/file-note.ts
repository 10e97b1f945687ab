import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { DATE_BLANK, fieldRow, type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';

export interface FileNoteInput {
  agencyName: string;
  registerNo: string;
  fileTitle: string;
  papers: number;
  pages: number;
  /** 本卷情况说明: what is missing, damaged or kept elsewhere; empty for nothing. */
  remarks: string;
  retention: string;
  demo: boolean;
}

/** 备考表 at the end of a file. */
function fileNote(input: FileNoteInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '卷内备考表',
    number: `登记号：${input.registerNo}`,
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['案卷题名', input.fileTitle]),
          row(['材料件数', `${input.papers}件`], ['总页数', `${input.pages}页`]),
          row(['保管期限', input.retention], ['归档单位', input.agencyName]),
          [
            { text: '本卷情况说明', label: true },
            {
              text: input.remarks || '材料齐全完整，无缺损、修改、补充、移出、销毁情况。',
              columns: 3,
              tall: 16,
            },
          ],
          [
            { text: '立卷人', label: true },
            { text: '', tall: 2, sign: DATE_BLANK },
            { text: '检查人', label: true },
            { text: '', tall: 2, sign: DATE_BLANK },
          ],
        ],
      },
    ],
  });
}

const cites: Cite[] = [{ instrument: '政府信息公开条例', article: '第四十五条' }];

export const fileNoteFamily = sheetFamily<FileNoteInput>({
  key: 'file-note',
  zh: '备考表',
  cites,
  requires: [
    { key: 'fileTitle', zh: '案卷题名', given: (input) => filled(input.fileTitle) },
    { key: 'counted', zh: '件数和页数', given: ({ papers, pages }) => papers > 0 && pages >= papers },
    { key: 'retention', zh: '保管期限', given: (input) => filled(input.retention) },
  ],
  write: fileNote,
});

import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, type Sheet, SIGN_HERE, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled, regulation } from '#app/disclosure-requests/letters/wording.ts';

export interface ReceiptByHandInput {
  agencyName: string;
  registerNo: string;
  /** Who collects the papers, and as whom. */
  collector: string;
  capacity: '申请人' | '代理人';
  papers: { title: string; documentNo: string; pages: number | null }[];
  demo: boolean;
}

/** 政府信息公开文书签收单: papers collected at the counter. */
function receiptByHand(input: ReceiptByHandInput): Sheet {
  return sheetOf({
    title: '政府信息公开文书签收单',
    number: `登记号：${input.registerNo}`,
    demo: input.demo,
    blocks: [
      {
        kind: 'list',
        columns: [1, 6, 4, 1.6],
        head: ['序号', '文书、材料名称', '文号', '页数'],
        rows: input.papers.map(({ title, documentNo, pages }, at) => [
          String(at + 1),
          title,
          documentNo || '—',
          pages === null ? '—' : String(pages),
        ]),
      },
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          fieldRow(4, [
            ['领取人', input.collector],
            ['领取身份', input.capacity],
          ]),
          [
            { text: '身份核验', label: true },
            { text: '□已核对领取人的身份证件原件　□代理人已提交授权委托书', columns: 3 },
          ],
          [
            { text: '领取人签收', label: true },
            { text: '上述文书、材料已当面清点收到。', columns: 3, tall: 3, sign: SIGN_HERE },
          ],
          [
            { text: '经办人', label: true },
            { text: '', columns: 3, tall: 1, sign: SIGN_HERE },
          ],
        ],
      },
    ],
    note: '签收之日为送达日期。',
  });
}

export const receiptByHandFamily = sheetFamily<ReceiptByHandInput>({
  key: 'receipt-by-hand',
  zh: '签收单',
  cites: regulation('第四十条', '第四十五条'),
  requires: [
    { key: 'collector', zh: '领取人', given: (input) => filled(input.collector) },
    { key: 'papers', zh: '签收的文书', given: ({ papers }) => papers.some(({ title }) => filled(title)) },
  ],
  write: receiptByHand,
});

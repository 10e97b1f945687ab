import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import {
  fieldRow,
  type Sheet,
  type SheetCell,
  SIGN_HERE,
  sheetOf,
  ticks,
} from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';

export interface ServiceReturnInput {
  agencyName: string;
  registerNo: string;
  /** The person who is served. */
  addressee: string;
  /** Which papers, with their numbers. */
  documents: { title: string; documentNo: string; copies: number }[];
  /** Where it is served. */
  place: string;
  way: (typeof ways)[number];
  demo: boolean;
}

/** Only these; a private courier may not carry official papers (trap 46). */
const ways = ['直接送达', '邮寄送达（邮政企业）', '委托其他行政机关送达', '电子送达'] as const;

/** 送达回证 */
function serviceReturn(input: ServiceReturnInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  const box = (name: string, cell: Omit<SheetCell, 'text'> & { text?: string }): SheetCell[] => [
    { text: name, label: true },
    { text: '', columns: 3, ...cell },
  ];
  const documents = input.documents.map(
    ({ title, documentNo, copies }) => `${title}（${documentNo}）${copies}份`,
  );
  return sheetOf({
    title: '送达回证',
    number: `登记号：${input.registerNo}`,
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['送达机关', input.agencyName]),
          row(['受送达人', input.addressee]),
          row(['送达文书', documents.join('\n')]),
          row(['送达地点', input.place]),
          box('送达方式', { text: ticks([...ways], input.way) }),
          row(['邮件编号', ''], ['交邮日期', '']),
          box('受送达人签收', { tall: 3, sign: SIGN_HERE }),
          box('代收人签收', {
            text: '代收人与受送达人的关系：　　　　　　　代收理由：',
            tall: 2,
            sign: SIGN_HERE,
          }),
          box('拒收情况', {
            text: '拒收的事由、日期和见证人（或者照片、录像编号）：',
            tall: 3,
            sign: `见证人${SIGN_HERE}`,
          }),
          box('送达人', { tall: 2, sign: SIGN_HERE }),
          box('备　　注', { tall: 2 }),
        ],
      },
    ],
    note: '当面送达以受送达人签收之日为送达日期；邮寄的，交邮之日为答复发出之日，签收之日为送达日期，邮件收据和签收凭证附后。',
  });
}

export const serviceReturnFamily = sheetFamily<ServiceReturnInput>({
  key: 'service-return',
  zh: '送达回证',
  cites: [
    { instrument: '政府信息公开条例', article: '第四十条' },
    { instrument: '政府信息公开条例', article: '第四十五条' },
  ],
  requires: [
    { key: 'addressee', zh: '受送达人', given: (input) => filled(input.addressee) },
    {
      key: 'documents',
      zh: '送达的文书和文号',
      given: ({ documents }) =>
        documents.length > 0 &&
        documents.every(({ title, documentNo }) => filled(title) && filled(documentNo)),
    },
    { key: 'way', zh: '送达方式', given: (input) => ways.includes(input.way) },
  ],
  write: serviceReturn,
});

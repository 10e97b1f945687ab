import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { DATE_BLANK, type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Cite, Day } from '#law/cite.ts';

export interface HandoverSheetInput {
  agencyName: string;
  /** Who received the mail: 收发室, 窗口, 信访部门. */
  from: string;
  /** 政府信息公开工作机构 */
  to: string;
  handedOverOn: Day;
  items: {
    /** The day on which the agency signed for it: it counts as received then, not at the handover. */
    signedForOn: Day;
    way: string;
    /** 邮件编号; empty where there is none. */
    trackingNo: string;
    /** What the envelope says, without opening it. */
    envelope: string;
    pages: number | null;
  }[];
  demo: boolean;
}

/** 政府信息公开申请收件交接单 */
function handoverSheet(input: HandoverSheetInput): Sheet {
  const rows = input.items.map((item, at) => [
    String(at + 1),
    dayText(item.signedForOn),
    item.way,
    item.trackingNo || '—',
    item.envelope,
    item.pages === null ? '未拆' : String(item.pages),
  ]);
  return sheetOf({
    title: '政府信息公开申请收件交接单',
    number: `交接日期：${dayText(input.handedOverOn)}`,
    demo: input.demo,
    blocks: [
      {
        kind: 'list',
        columns: [1, 3.2, 2.2, 3.4, 5, 1.4],
        head: ['序号', '本机关签收日期', '收件方式', '邮件编号', '信封记载、件名', '页数'],
        rows,
      },
      { kind: 'line', text: `共${input.items.length}件，信封、邮戳随件一并移交。` },
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          [
            { text: '移交单位', label: true },
            { text: input.from },
            { text: '接收单位', label: true },
            { text: input.to },
          ],
          [
            { text: '移交人', label: true },
            { text: '', tall: 2, sign: DATE_BLANK },
            { text: '接收人', label: true },
            { text: '', tall: 2, sign: DATE_BLANK },
          ],
        ],
      },
    ],
    note: '本机关签收之日即为收到申请之日，不因内部交接推迟；请在签收当日移交。',
  });
}

const cites: Cite[] = [{ instrument: '政府信息公开条例', article: '第三十一条' }];

export const handoverSheetFamily = sheetFamily<HandoverSheetInput>({
  key: 'handover-sheet',
  zh: '收件交接单',
  cites,
  requires: [
    { key: 'parties', zh: '移交单位和接收单位', given: ({ from, to }) => filled(from) && filled(to) },
    {
      key: 'items',
      zh: '每一件的签收日期和收件方式',
      given: ({ items }) =>
        items.length > 0 && items.every(({ signedForOn, way }) => filled(signedForOn) && filled(way)),
    },
    {
      key: 'order',
      zh: '交接不早于签收',
      given: ({ items, handedOverOn }) => items.every(({ signedForOn }) => signedForOn <= handedOverOn),
    },
  ],
  write: handoverSheet,
});

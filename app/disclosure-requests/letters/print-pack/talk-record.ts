import {
  type CaseHeading,
  headingElements,
  numberLine,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface TalkRecordInput extends CaseHeading {
  talkedOn: Day;
  way: (typeof ways)[number];
  officers: string[];
  /** Who spoke for the requester. */
  withWhom: string;
  substance: string;
  /** 申请人同意缩小或者明确的范围; empty for nothing agreed. */
  agreed: string;
}

const ways = ['当面', '电话', '网上留言', '电子邮件', '书信'] as const;

/** 与申请人沟通记录: no correction, and it never moves the reply limit. */
function talkRecord(input: TalkRecordInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '与申请人沟通记录',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['沟通日期', dayText(input.talkedOn)], ['沟通方式', ticks([...ways], input.way)]),
          row(['工作人员', input.officers.join('、')], ['沟通对象', input.withWhom]),
          row(['申请内容', input.requestQuoted]),
          [
            { text: '沟通内容', label: true },
            { text: input.substance, columns: 3, tall: 4 },
          ],
          [
            { text: '达成的一致意见', label: true },
            { text: input.agreed || '无', columns: 3, tall: 3 },
          ],
          opinionRow(4, '记录人', { tall: 1 }),
          opinionRow(4, '申请人（当面沟通的）', { tall: 2 }),
        ],
      },
    ],
    note: '本记录不是补正通知，不影响答复期限的计算；申请内容以申请书和正式补正为准。',
  });
}

export const talkRecordFamily = sheetFamily<TalkRecordInput>({
  key: 'talk-record',
  zh: '沟通记录',
  cites: regulation('第三十条', '第四十五条'),
  requires: [
    ...headingElements,
    {
      key: 'talkedOn',
      zh: '沟通日期和方式',
      given: (input) => filled(input.talkedOn) && ways.includes(input.way),
    },
    { key: 'officers', zh: '工作人员', given: ({ officers }) => officers.some(filled) },
    { key: 'substance', zh: '沟通内容', given: (input) => filled(input.substance) },
  ],
  write: talkRecord,
});

import {
  type CaseHeading,
  headingElements,
  numberLine,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import {
  fieldRow,
  opinionRow,
  type Sheet,
  SIGN_HERE,
  sheetOf,
} from '#app/disclosure-requests/letters/sheet.ts';
import { filled, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';

export interface SpotAnswerRecordInput extends CaseHeading {
  requesterName: string;
  /** What was answered or handed over at once. */
  answer: string;
  officer: string;
}

/** 当场答复记录: art. 33(1), signed by the requester. */
function spotAnswerRecord(input: SpotAnswerRecordInput): Sheet {
  return sheetOf({
    title: '政府信息公开申请当场答复记录',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          fieldRow(4, [
            ['申请人', input.requesterName],
            ['收到日期', dayText(input.receivedOn)],
          ]),
          fieldRow(4, [['申请内容', input.requestQuoted]]),
          [
            { text: '当场答复的内容、提供的信息', label: true },
            { text: input.answer, columns: 3, tall: 8 },
          ],
          fieldRow(4, [['经办人', input.officer]]),
          [
            { text: '申请人确认', label: true },
            {
              text: '□已当场收到所申请的信息，无需另行书面答复\n□需要另行书面答复',
              columns: 3,
              tall: 2,
              sign: SIGN_HERE,
            },
          ],
          opinionRow(4, '公开工作机构负责人', { tall: 2 }),
        ],
      },
    ],
    note: '申请人需要书面答复的，仍在答复期限内作出。',
  });
}

export const spotAnswerRecordFamily = sheetFamily<SpotAnswerRecordInput>({
  key: 'spot-answer-record',
  zh: '当场答复记录',
  cites: regulation('第三十三条第一款'),
  requires: [
    ...headingElements,
    { key: 'requesterName', zh: '申请人', given: (input) => filled(input.requesterName) },
    { key: 'answer', zh: '当场答复的内容', given: (input) => filled(input.answer) },
    { key: 'officer', zh: '经办人', given: (input) => filled(input.officer) },
  ],
  write: spotAnswerRecord,
});

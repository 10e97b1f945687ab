import {
  type CaseHeading,
  headingElements,
  numberLine,
  workingOrder,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';

export interface LegalReviewSheetInput extends CaseHeading {
  documentName: string;
  outcome: string;
  /** Provisions that the draft relies on. */
  grounds: string;
  remedyClause: string;
  drafter: string;
  /** Never the drafter. */
  reviewer: string;
}

const questions = [
  '答复主体是否适格，答复名义是否正确',
  '补正、延期、征求意见等程序是否合法，是否在答复期限内',
  '申请内容的概括与申请人的原文是否一致，有无遗漏',
  '认定的事实有无证据，检索是否充分',
  '适用的条款项是否准确，理由是否具体',
  '能够作区分处理的是否已经区分处理',
  '救济途径、复议机关和管辖法院是否正确',
  '是否含有第三方或者其他人的个人信息',
];

/** 政府信息公开法制审核表 */
function legalReviewSheet(input: LegalReviewSheetInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开法制审核表',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['审核文书', input.documentName], ['处理意见', input.outcome]),
          row(['申请内容', input.requestQuoted]),
          row(['适用依据', input.grounds]),
          row(['救济途径', input.remedyClause]),
          row(['承办人', input.drafter], ['审核人', input.reviewer]),
          [
            { text: '审核要点', label: true, rows: questions.length },
            { text: questions[0] ?? '', columns: 2 },
            { text: ticks(['是', '否'], null), label: true },
          ],
          ...questions.slice(1).map((question) => [
            { text: question, columns: 2 },
            { text: ticks(['是', '否'], null), label: true },
          ]),
          opinionRow(4, '审核意见', { tall: 4 }),
        ],
      },
    ],
  });
}

export const legalReviewSheetFamily = sheetFamily<LegalReviewSheetInput>({
  key: 'legal-review-sheet',
  zh: '法制审核表',
  cites: [...workingOrder, { instrument: '行政复议法', article: '第二十三条第二款' }],
  requires: [
    ...headingElements,
    { key: 'documentName', zh: '审核的文书', given: (input) => filled(input.documentName) },
    { key: 'grounds', zh: '适用的依据', given: (input) => filled(input.grounds) },
    {
      key: 'reviewer',
      zh: '审核人，不能是承办人本人',
      given: ({ reviewer, drafter }) => filled(reviewer) && reviewer.trim() !== drafter.trim(),
    },
  ],
  write: legalReviewSheet,
});

import {
  type CaseHeading,
  headingElements,
  numberLine,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import type { Cite } from '#law/cite.ts';

export interface SecrecyReviewSheetInput extends CaseHeading {
  /** What is to be disclosed. */
  records: string[];
  drafter: string;
  /** Never the drafter. */
  reviewer: string;
  /** Empty where it is filled by hand. */
  conclusion: '' | (typeof conclusions)[number];
}

const conclusions = ['可以公开', '部分内容不宜公开', '不予公开', '报请确定'] as const;
const questions = [
  '是否标有密级标志，或者属于有关保密事项范围规定的事项',
  '是否摘录、引用国家秘密',
  '是否含有工作秘密',
  '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定',
  '是否涉及商业秘密、个人隐私，是否已征求第三方意见',
  '与其他公开信息汇集后是否可能泄露国家秘密',
];

/** 政府信息公开保密审查表 */
function secrecyReviewSheet(input: SecrecyReviewSheetInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开保密审查表',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['申请内容', input.requestQuoted]),
          row(['拟公开的信息', input.records.join('\n')]),
          row(['承办人', input.drafter], ['审查人', input.reviewer]),
          [
            { text: '审查要点', label: true, rows: questions.length },
            { text: questions[0] ?? '', columns: 2 },
            { text: ticks(['是', '否'], null), label: true },
          ],
          ...questions.slice(1).map((question) => [
            { text: question, columns: 2 },
            { text: ticks(['是', '否'], null), label: true },
          ]),
          row(['审查结论', ticks([...conclusions], input.conclusion || null)]),
          opinionRow(4, '审查意见', { tall: 4 }),
          opinionRow(4, '审查机构负责人', { tall: 3 }),
        ],
      },
    ],
    note: '不能确定是否可以公开的，报有关主管部门或者保密行政管理部门确定。本表不填写涉密内容。',
  });
}

const cites: Cite[] = [
  { instrument: '政府信息公开条例', article: '第十四条' },
  { instrument: '政府信息公开条例', article: '第十七条' },
];

export const secrecyReviewSheetFamily = sheetFamily<SecrecyReviewSheetInput>({
  key: 'secrecy-review-sheet',
  zh: '保密审查表',
  cites,
  requires: [
    ...headingElements,
    { key: 'records', zh: '拟公开的信息', given: ({ records }) => records.some(filled) },
    {
      key: 'reviewer',
      zh: '审查人，不能是承办人本人',
      given: ({ reviewer, drafter }) => filled(reviewer) && reviewer.trim() !== drafter.trim(),
    },
  ],
  write: secrecyReviewSheet,
});

import {
  type CaseHeading,
  headingElements,
  numberLine,
  workingOrder,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ApprovalSheetInput extends CaseHeading {
  /** Which paper is put up for signature: 答复书, 延期答复告知书. */
  documentName: string;
  /** What it decides, in one line: 部分公开. */
  outcome: string;
  grounds: string;
  facts: string;
  handler: string;
  draftedOn: Day;
  dueOn: Day | null;
  /** Reviews already on record in the system; the others are signed on paper. */
  reviews: { name: string; text: string }[];
  /** Signed in the system already: who (代 whom), when, and the number that the signature took; null for paper. */
  signed: { by: string; on: Day; documentNo: string } | null;
  /** The boxes that are signed by hand, in order: 公开工作机构负责人, 分管负责人, 主要负责人. */
  signers: string[];
}

/** 政府信息公开呈批单 with boxes for signing on paper. */
function approvalSheet(input: ApprovalSheetInput): Sheet {
  const { signed } = input;
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开申请办理呈批单',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['呈批文书', input.documentName], ['处理意见', input.outcome]),
          row(
            ['收到日期', dayText(input.receivedOn)],
            ['答复期限', input.dueOn ? `${dayText(input.dueOn)}（含当日）` : '不计'],
          ),
          row(['申请内容', input.requestQuoted]),
          row(['查明的事实', input.facts]),
          row(['依据和理由', input.grounds]),
          row(['承办人', input.handler], ['拟稿日期', dayText(input.draftedOn)]),
          ...input.reviews.map(({ name, text }) => row([name, text])),
          ...(signed
            ? [row(['签发', `${signed.by}　${dayText(signed.on)}在系统签发`])]
            : input.signers.map((name) => opinionRow(4, name, { tall: 3 }))),
          row(['文号', signed?.documentNo ?? ''], ['成文日期', signed ? dayText(signed.on) : '']),
        ],
      },
    ],
    note: signed
      ? ''
      : '签署后由登记人员将签发人、签发日期录入系统并附扫描件，由另一人核对。文号在签发后编排，不重复使用。',
  });
}

export const approvalSheetFamily = sheetFamily<ApprovalSheetInput>({
  key: 'approval-sheet',
  zh: '呈批单',
  cites: [...workingOrder, { instrument: '政府信息公开条例', article: '第十七条' }],
  requires: [
    ...headingElements,
    { key: 'documentName', zh: '呈批的文书', given: (input) => filled(input.documentName) },
    { key: 'outcome', zh: '处理意见', given: (input) => filled(input.outcome) },
    { key: 'grounds', zh: '依据和理由', given: (input) => filled(input.grounds) },
    { key: 'signers', zh: '签批人', given: ({ signers }) => signers.some(filled) },
  ],
  write: approvalSheet,
});

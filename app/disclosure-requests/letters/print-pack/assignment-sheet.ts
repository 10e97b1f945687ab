import {
  type CaseHeading,
  headingElements,
  numberLine,
  workingOrder,
} from '#app/disclosure-requests/letters/print-pack/case-heading.ts';
import { sheetFamily } from '#app/disclosure-requests/letters/print-pack/sheet-family.ts';
import { fieldRow, opinionRow, type Sheet, sheetOf, ticks } from '#app/disclosure-requests/letters/sheet.ts';
import { filled } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface AssignmentSheetInput extends CaseHeading {
  unit: string;
  handler: string;
  /** Further units that help. */
  helpingUnits: string[];
  /** What the unit is to do. */
  task: string;
  /** 拟办意见反馈期限, an internal limit. */
  answerBy: Day;
  dueOn: Day | null;
  assignedBy: string;
  assignedOn: Day;
}

/** 政府信息公开申请转办单 */
function assignmentSheet(input: AssignmentSheetInput): Sheet {
  const row = (...pairs: [string, string][]) => fieldRow(4, pairs);
  return sheetOf({
    title: '政府信息公开申请转办单',
    number: numberLine(input),
    demo: input.demo,
    blocks: [
      {
        kind: 'form',
        columns: [3, 6, 3, 6],
        rows: [
          row(['承办单位', input.unit], ['承办人', input.handler]),
          row(['协办单位', input.helpingUnits.join('、') || '无']),
          row(
            ['收到申请日期', dayText(input.receivedOn)],
            ['答复期限', input.dueOn ? dayText(input.dueOn) : '待补正后计算'],
          ),
          row(['转办日期', dayText(input.assignedOn)], ['反馈期限', dayText(input.answerBy)]),
          row(['申请内容', input.requestQuoted]),
          row(['办理要求', input.task]),
          row(['公开工作机构', input.agencyName], ['转办人', input.assignedBy]),
          row([
            '拟处理意见',
            ticks(
              ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '需要补正', '需要征求意见'],
              null,
            ),
          ]),
          opinionRow(4, '检索情况和理由', { tall: 7 }),
          opinionRow(4, '承办单位负责人', { tall: 3 }),
        ],
      },
    ],
    note: '内部流转时间计算在答复期限内。认为不属于本单位承办的，请在收到当日退回并说明理由。',
  });
}

export const assignmentSheetFamily = sheetFamily<AssignmentSheetInput>({
  key: 'assignment-sheet',
  zh: '转办单',
  cites: workingOrder,
  requires: [
    ...headingElements,
    { key: 'unit', zh: '承办单位', given: (input) => filled(input.unit) },
    { key: 'answerBy', zh: '反馈期限', given: (input) => filled(input.answerBy) },
    {
      key: 'assignedBy',
      zh: '转办人和日期',
      given: (input) => filled(input.assignedBy) && filled(input.assignedOn),
    },
  ],
  write: assignmentSheet,
});

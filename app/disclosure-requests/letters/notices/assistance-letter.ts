import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  frameElements,
  type LetterFrame,
  noticeLetter,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { clause, filled, numbered, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface AssistanceLetterInput extends LetterFrame {
  /** The agency or unit that is asked to help. */
  assistingName: string;
  /** The agency's own unit: then the time counts in full (trap 12). */
  ownUnit: boolean;
  /** What the request is about, without who asks. */
  subject: string;
  /** What is wanted: a search, a record, an opinion. */
  tasks: string[];
  answerBy: Day;
}

/** 政府信息公开申请协办函 */
function assistanceLetter(input: AssistanceLetterInput): Letter {
  const to = input.ownUnit ? '你处' : '贵单位';
  return noticeLetter(input, {
    title: '政府信息公开申请协办函',
    addressee: input.assistingName,
    paragraphs: [
      ...saying(
        'received',
        `本机关收到一件政府信息公开申请，内容涉及${clause(input.subject)}。为依法按时答复，请${to}协助办理以下事项：`,
      ),
      ...paragraphsOf('items', numbered(input.tasks)),
      ...saying(
        'clock',
        `请于${dayText(input.answerBy)}前（含当日）书面反馈，并附相关材料。提供的信息拟公开的，请一并说明是否已经保密审查。`,
      ),
      ...saying(
        'hints',
        input.ownUnit
          ? '内部流转时间计算在答复期限内，请严格按时办理。未能检索到的，请写明检索的范围、方法和结果。'
          : '未能检索到的，请写明检索的范围、方法和结果；认为应当由贵单位负责公开的，请说明依据。',
      ),
    ],
  });
}

export const assistanceLetterFamily: DocumentFamily<AssistanceLetterInput> = {
  key: 'assistance-letter',
  zh: '协办函',
  group: 'procedural',
  to: 'agency',
  remedy: 'none',
  requires: [
    ...frameElements,
    { key: 'toAgency', zh: '协办单位', given: (input) => filled(input.assistingName) },
    { key: 'infoConcerned', zh: '申请涉及的内容', given: (input) => filled(input.subject) },
    { key: 'question', zh: '请求协助的事项', given: ({ tasks }) => tasks.some(filled) },
    { key: 'answerBy', zh: '反馈期限', given: ({ answerBy }) => filled(answerBy) },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第四条', '第十一条', '第三十三条第三款', '第四十五条'),
      write: assistanceLetter,
    },
  ],
};

import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { clause, filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ReasonsNoticeInput extends RequesterFrame {
  /** The requests that were counted, from and to included. */
  counted: { from: Day; to: Day; requests: number };
  /** What shows that number and frequency are beyond reason. */
  beyondReason: string;
  /** Working days from service in which the reasons are to be given. */
  periodWorkingDays: number;
  handInBy: string;
}

/** 政府信息公开申请说明理由告知书: asked before any refusal under art. 35 (trap 35). */
function reasonsNotice(input: ReasonsNoticeInput): Letter {
  const to = you(input.requesterKind);
  const { from, to: until, requests } = input.counted;
  return noticeLetter(input, {
    title: '政府信息公开申请说明理由告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `${dayText(from)}至${dayText(until)}，${to}向本机关提出政府信息公开申请${requests}件。${clause(input.beyondReason)}，申请的数量、频次明显超过合理范围。`,
      ),
      ...saying(
        'grounds',
        `根据《政府信息公开条例》第三十五条的规定，请${to}说明提出上述申请的理由，包括与此前申请的关系、分别提出的原因和必要性。`,
      ),
      ...saying(
        'clock',
        `请${to}自收到本告知书之日起${input.periodWorkingDays}个工作日内说明，书面说明可以${input.handInBy}。说明理由期间答复期限不停止计算。`,
      ),
      ...saying(
        'consequence',
        '本机关认为申请理由不合理的，将告知不予处理；认为申请理由合理，但是无法在规定的期限内答复的，将确定延迟答复的合理期限并告知。逾期不说明的，本机关根据已有材料依法处理。',
      ),
    ],
  });
}

export const reasonsNoticeFamily: DocumentFamily<ReasonsNoticeInput> = {
  key: 'reasons-notice',
  zh: '说明理由告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'counted',
      zh: '申请件数和起止日期',
      given: ({ counted }) => counted.requests > 1 && counted.from <= counted.to,
    },
    {
      key: 'excess',
      zh: '数量、频次明显超过合理范围的事实',
      given: (input) => filled(input.beyondReason),
    },
    { key: 'askedReasons', zh: '说明理由的期限', given: ({ periodWorkingDays }) => periodWorkingDays > 0 },
    { key: 'handInBy', zh: '说明的提交方式', given: ({ handInBy }) => filled(handInBy) },
  ],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第三十五条'), write: reasonsNotice },
  ],
};

import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { filled, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ConsultationNoticeInput extends RequesterFrame {
  /** Never by name: the third party's identity is as private as the requester's. */
  consulted: 'third-party' | 'agency' | 'both';
  sentOn: Day;
}

const consultedParties = { 'third-party': '第三方', agency: '有关行政机关', both: '第三方和有关行政机关' };

/** 征求意见告知书（申请人）: the time of the consultation does not count. */
function consultationNotice(input: ConsultationNoticeInput): Letter {
  const party = consultedParties[input.consulted];
  const to = you(input.requesterKind);
  const rule =
    input.consulted === 'agency'
      ? '《政府信息公开条例》第三十三条第三款'
      : '《政府信息公开条例》第三十二条、第三十三条第三款';
  return noticeLetter(input, {
    title: '政府信息公开申请征求意见告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `因申请公开的信息涉及${party}，本机关已于${dayText(input.sentOn)}书面征求${party}的意见。`,
      ),
      ...saying(
        'clock',
        `根据${rule}的规定，征求${party}意见所需时间不计算在答复期限内。征求意见结束后，本机关将依法及时向${to}作出答复。`,
      ),
    ],
  });
}

export const consultationNoticeFamily: DocumentFamily<ConsultationNoticeInput> = {
  key: 'consultation-notice',
  zh: '征求意见告知书（申请人）',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    { key: 'sentOn', zh: '发出征求意见书的日期', given: ({ sentOn }) => filled(sentOn) },
  ],
  fixed: ['notCounted'],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第三十二条', '第三十三条第三款'),
      write: consultationNotice,
    },
  ],
};

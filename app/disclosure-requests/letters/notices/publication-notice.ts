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

export interface PublicationNoticeInput extends RequesterFrame {
  recordTitle: string;
  /** Several asked for it, or this requester proposed to publish it. */
  because: 'many-requests' | 'proposal';
  decision:
    | { publish: true; on: Day; where: string }
    /** Reviewed, and not put among what is published. */
    | { publish: false; why: string };
}

/** 转为主动公开告知书: art. 44. It tells the decision on publishing and takes no reply's place. */
function publicationNotice(input: PublicationNoticeInput): Letter {
  const to = you(input.requesterKind);
  const { decision } = input;
  const reason =
    input.because === 'proposal'
      ? `${to}建议将${clause(input.recordTitle)}纳入主动公开的范围`
      : `多个申请人就${clause(input.recordTitle)}向本机关提出公开申请`;
  const result = decision.publish
    ? `经审核，该信息可以公开，属于主动公开的范围。根据《政府信息公开条例》第四十四条的规定，本机关已将其纳入主动公开的范围，于${dayText(decision.on)}公布，查阅途径为：${clause(decision.where)}。`
    : `经审核，${clause(decision.why)}。根据《政府信息公开条例》第四十四条的规定，本机关决定暂不将其纳入主动公开的范围。`;
  return noticeLetter(input, {
    title: '政府信息转为主动公开告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying('facts', reason),
      ...saying('result', result),
      ...saying('hints', `本告知书不代替本机关对${to}所提申请的答复。`),
    ],
  });
}

export const publicationNoticeFamily: DocumentFamily<PublicationNoticeInput> = {
  key: 'publication-notice',
  zh: '转为主动公开告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    { key: 'recordTitle', zh: '涉及的政府信息', given: (input) => filled(input.recordTitle) },
    {
      key: 'published',
      zh: '公布的日期和查阅途径，或者暂不公布的理由',
      given: ({ decision }) => filled(decision.publish ? decision.where : decision.why),
    },
  ],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第四十四条'), write: publicationNotice },
  ],
};

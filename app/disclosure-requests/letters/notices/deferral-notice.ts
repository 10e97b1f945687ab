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

export interface DeferralNoticeInput extends RequesterFrame {
  /** 说明理由告知书的文号 */
  reasonsNoticeNo: string;
  /** The day on which the reasons were received. */
  reasonsOn: Day;
  /** Why the limit of art. 33 cannot be kept: amount of work, number of records. */
  why: string;
  dueOn: Day;
  /** 延迟答复的合理期限 as a day. */
  deferredTo: Day;
}

/** 政府信息公开申请延迟答复告知书: art. 35, which is no extension under art. 33. */
function deferralNotice(input: DeferralNoticeInput): Letter {
  const to = you(input.requesterKind);
  return noticeLetter(input, {
    title: '政府信息公开申请延迟答复告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `因申请的数量、频次明显超过合理范围，本机关以《政府信息公开申请说明理由告知书》（${input.reasonsNoticeNo}）要求${to}说明理由，并于${dayText(input.reasonsOn)}收到${to}的说明。经审查，本机关认为申请理由合理，但因${clause(input.why)}，无法在${dayText(input.dueOn)}前答复。`,
      ),
      ...saying(
        'clock',
        `根据《政府信息公开条例》第三十五条的规定，本机关确定延迟至${dayText(input.deferredTo)}前（含当日）向${to}作出答复。能够提前办结的部分，本机关将先行答复。`,
      ),
    ],
  });
}

export const deferralNoticeFamily: DocumentFamily<DeferralNoticeInput> = {
  key: 'deferral-notice',
  zh: '延迟答复告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    { key: 'reasonsNoticeNo', zh: '说明理由告知书的文号', given: (input) => filled(input.reasonsNoticeNo) },
    { key: 'reasonsOn', zh: '收到理由说明的日期', given: (input) => filled(input.reasonsOn) },
    { key: 'deferralReasons', zh: '不能按期答复的原因', given: (input) => filled(input.why) },
    {
      key: 'deferredDay',
      zh: '延迟答复的日期，晚于原答复期限',
      given: ({ deferredTo, dueOn }) => deferredTo > dueOn,
    },
  ],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第三十五条'), write: deferralNotice },
  ],
};

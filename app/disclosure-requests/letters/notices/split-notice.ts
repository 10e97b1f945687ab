import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import { type Letter, paragraphsOf } from '#app/disclosure-requests/letters/letter.ts';
import { clause, filled, numbered, regulation, you } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface SplitNoticeInput extends RequesterFrame {
  /** The requests that it becomes, each with its own register number. */
  parts: { registerNo: string; quoted: string; dueOn: Day }[];
  /** Why one request is handled as several. */
  why: string;
}

/** 政府信息公开申请分件办理告知书: only a split that the requester was told changes how many requests are counted. */
function splitNotice(input: SplitNoticeInput): Letter {
  const to = you(input.requesterKind);
  const parts = input.parts.map(
    ({ registerNo, quoted, dueOn }) => `登记号${registerNo}：“${quoted.trim()}”，答复期限至${dayText(dueOn)}`,
  );
  return noticeLetter(input, {
    title: '政府信息公开申请分件办理告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `因${clause(input.why)}，为便于分别办理和答复，本机关将${to}的申请按照内容分为${input.parts.length}件登记，具体如下：`,
      ),
      ...paragraphsOf('items', numbered(parts)),
      ...saying(
        'clock',
        `各件的收到日期均为${dayText(input.receivedOn)}，本机关将分别答复，${to}可以凭登记号分别查询。分件办理不影响${to}依法享有的权利。`,
      ),
    ],
  });
}

export const splitNoticeFamily: DocumentFamily<SplitNoticeInput> = {
  key: 'split-notice',
  zh: '分件办理告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    { key: 'splitReason', zh: '分件办理的原因', given: ({ why }) => filled(why) },
    {
      key: 'parts',
      zh: '两件以上，每件有自己的登记号、内容和期限',
      given: ({ parts }) =>
        new Set(parts.map(({ registerNo }) => registerNo.trim())).size === parts.length &&
        parts.length > 1 &&
        parts.every(({ registerNo, quoted, dueOn }) => filled(registerNo) && filled(quoted) && filled(dueOn)),
    },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第三十三条', '第四十五条'),
      write: splitNotice,
    },
  ],
};

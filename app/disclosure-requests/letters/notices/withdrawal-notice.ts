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

export interface WithdrawalNoticeInput extends RequesterFrame {
  withdrawnOn: Day;
  /** How: 书面、网上账户 */
  withdrawnBy: string;
  /** Whether the office checked that it was the requester. */
  identityChecked: boolean;
}

/** 政府信息公开申请终止办理告知书: the requester withdrew. */
function withdrawalNotice(input: WithdrawalNoticeInput): Letter {
  const to = you(input.requesterKind);
  return noticeLetter(input, {
    title: '政府信息公开申请终止办理告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `${dayText(input.withdrawnOn)}，${to}以${input.withdrawnBy}的方式撤回上述申请。本机关已核对申请人身份。`,
      ),
      ...saying('result', `该政府信息公开申请自${dayText(input.withdrawnOn)}起终止办理。`),
      ...saying('hints', `撤回申请不影响${to}再次就相同内容向本机关提出政府信息公开申请。`),
    ],
  });
}

export const withdrawalNoticeFamily: DocumentFamily<WithdrawalNoticeInput> = {
  key: 'withdrawal-notice',
  zh: '终止办理告知书（撤回申请）',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'withdrawal',
      zh: '撤回的日期和方式',
      given: (input) => filled(input.withdrawnOn) && filled(input.withdrawnBy),
    },
    { key: 'identityChecked', zh: '核对撤回人就是申请人', given: (input) => input.identityChecked },
  ],
  versions: [
    { version: '2019', validFrom: '2019-05-15', cites: regulation('第四十五条'), write: withdrawalNotice },
  ],
};

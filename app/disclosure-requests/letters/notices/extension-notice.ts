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

export interface ExtensionNoticeInput extends RequesterFrame {
  /** The limit before the extension. */
  dueOn: Day;
  /** Working days, at most twenty. */
  days: number;
  /** The new limit as a day. */
  extendedTo: Day;
  /** The head of the disclosure office agreed. */
  approvedOn: Day;
  /** Good practice, not demanded: why. */
  reason?: string;
}

/** 政府信息公开申请延期答复告知书: no remedy clause. */
function extensionNotice(input: ExtensionNoticeInput): Letter {
  const to = you(input.requesterKind);
  const because = filled(input.reason) ? `因${clause(input.reason ?? '')}，` : '';
  return noticeLetter(input, {
    title: '政府信息公开申请延期答复告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying('facts', `该申请的答复期限至${dayText(input.dueOn)}。${because}本机关不能在该期限内答复。`),
      ...saying(
        'clock',
        `根据《政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人于${dayText(input.approvedOn)}同意，答复期限延长${input.days}个工作日，延长至${dayText(input.extendedTo)}。本机关将在该日前（含当日）向${to}作出答复。`,
      ),
    ],
  });
}

export const extensionNoticeFamily: DocumentFamily<ExtensionNoticeInput> = {
  key: 'extension-notice',
  zh: '延期答复告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'approval',
      zh: '政府信息公开工作机构负责人同意的日期',
      given: (input) => filled(input.approvedOn),
    },
    {
      key: 'newLimit',
      zh: '延长后的答复期限，写明日期',
      given: ({ dueOn, extendedTo, days }) => days > 0 && extendedTo > dueOn,
    },
    {
      key: 'inTime',
      zh: '在原答复期限届满前同意并告知',
      given: ({ approvedOn, signedOn, dueOn }) => approvedOn <= dueOn && (signedOn ?? approvedOn) <= dueOn,
    },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: regulation('第三十三条第二款'),
      write: extensionNotice,
    },
  ],
};

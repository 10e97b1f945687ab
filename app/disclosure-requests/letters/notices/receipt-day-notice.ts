import type { DocumentFamily } from '#app/disclosure-requests/letters/family.ts';
import {
  noticeLetter,
  type RequesterFrame,
  requesterElements,
  requestParagraphs,
  saying,
} from '#app/disclosure-requests/letters/frame.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { clause, filled, regulation } from '#app/disclosure-requests/letters/wording.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Day } from '#law/cite.ts';

export interface ReceiptDayNoticeInput extends RequesterFrame {
  /** The day that the requester was told before; `receivedOn` is the one that counts now. */
  toldBefore: Day;
  /** The rule of the channel by which the day is fixed. */
  because: string;
  /** Why it was wrong. */
  why: string;
  /** The reply limit counted from the day; null where none runs. */
  dueOn: Day | null;
}

/** 收到申请之日更正告知书: a day 0 that was fixed wrongly was put right by two persons. */
function receiptDayNotice(input: ReceiptDayNoticeInput): Letter {
  const due = input.dueOn ? `，答复期限至${dayText(input.dueOn)}（含当日）` : '';
  return noticeLetter(input, {
    title: '政府信息公开申请收到日期更正告知书',
    addressee: input.requesterName,
    paragraphs: [
      ...requestParagraphs(input),
      ...saying(
        'facts',
        `本机关原登记收到该申请的日期为${dayText(input.toldBefore)}。经复核，${clause(input.why)}，应当以${dayText(input.receivedOn)}为收到申请之日：${clause(input.because)}`,
      ),
      ...saying(
        'clock',
        `根据《政府信息公开条例》第三十一条、第三十三条的规定，收到申请之日更正为${dayText(input.receivedOn)}${due}`,
      ),
    ],
  });
}

export const receiptDayNoticeFamily: DocumentFamily<ReceiptDayNoticeInput> = {
  key: 'receipt-day-notice',
  zh: '收到日期更正告知书',
  group: 'procedural',
  to: 'requester',
  remedy: 'none',
  requires: [
    ...requesterElements,
    {
      key: 'toldBefore',
      zh: '原来的收到日期，与更正后的不同',
      given: ({ toldBefore, receivedOn }) => filled(toldBefore) && toldBefore !== receivedOn,
    },
    { key: 'because', zh: '确定收到之日的规则', given: ({ because }) => filled(because) },
    { key: 'why', zh: '更正的原因', given: ({ why }) => filled(why) },
  ],
  versions: [
    {
      version: '2019',
      validFrom: '2019-05-15',
      cites: [...regulation('第三十一条'), ...regulation('第三十三条')],
      write: receiptDayNotice,
    },
  ],
};

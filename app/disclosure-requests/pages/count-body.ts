import { remediesKnownFrom } from '#app/disclosure-requests/parts/remedy-dates.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { FieldError } from '#app/shell/error-summary.tsx';
import { addDays, isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { longestExtensionOn } from '#law/disclosure/extension.ts';
import { replyLimit } from '#law/disclosure/limits.ts';
import { type ReceiptChannel, receiptChannelZh, receiptDay } from '#law/disclosure/receipt-day.ts';

/** Consultations that may be asked about at once; time of several is taken out once. */
export const consultationsAsked = [1, 2, 3] as const;

/** What is asked: days as typed, empty where nothing happened. */
export type Asked = Record<AskedDay, string> & { channel: ReceiptChannel; extend: string };

const dayNames = [
  'received',
  'notice_sent',
  'corrected',
  'consult1_sent',
  'consult1_delivered',
  'consult1_answered',
  'consult2_sent',
  'consult2_delivered',
  'consult2_answered',
  'consult3_sent',
  'consult3_delivered',
  'consult3_answered',
  'extended_on',
  'fee_sent',
  'fee_paid',
  'deferred_on',
  'deferred_to',
  'served',
  'decision_served',
] as const;

export type AskedDay = (typeof dayNames)[number];

export function readAsked(query: Record<string, string>, today: Day): Asked {
  const days = Object.fromEntries(dayNames.map((name) => [name, query[name]?.trim() ?? '']));
  const channel = Object.hasOwn(receiptChannelZh, query.channel ?? '') ? query.channel : 'online';
  return {
    ...(days as Record<AskedDay, string>),
    received: query.received ?? today,
    channel: channel as ReceiptChannel,
    extend: query.extend?.trim() ?? '',
  };
}

/** Each day follows what it depends on; only days are refused here, what has no effect in law is told with the answer. */
const mustFollow: [AskedDay, AskedDay, string][] = [
  ['notice_sent', 'received', '补正通知在收到申请之后发出。'],
  ['corrected', 'notice_sent', '收到补正在通知补正之后。'],
  ...consultationsAsked.flatMap((nth): [AskedDay, AskedDay, string][] => [
    [`consult${nth}_sent`, 'received', '征求意见在收到申请之后。'],
    [`consult${nth}_delivered`, `consult${nth}_sent`, '对方收到在发出之后，并填写发出之日。'],
    [`consult${nth}_answered`, `consult${nth}_sent`, '收到意见在发出之后，并填写发出之日。'],
  ]),
  ['extended_on', 'received', '告知延期在收到申请之后。'],
  ['fee_sent', 'received', '收费通知在收到申请之后发出。'],
  ['fee_paid', 'fee_sent', '缴费在收费通知之后，并填写通知发出之日。'],
  ['deferred_on', 'received', '确定延迟答复在收到申请之后。'],
  ['deferred_to', 'deferred_on', '延迟到的日期在确定之后，并填写确定之日。'],
  ['served', 'received', '答复送达在收到申请之后。'],
  ['decision_served', 'served', '复议决定在答复送达之后，并填写答复送达之日。'],
];

export function errorsOf(asked: Asked, today: Day): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => errors.push({ field, message });
  if (!isCountable(asked.received, today)) {
    wrong('received', '请填写收到申请之日，例如 2026-03-04；可以算2008年5月1日以后、今后五年以内的日期。');
    return errors;
  }
  // Without a day of the notice, it is taken as sent on the day of receipt.
  const days = asked.corrected && !asked.notice_sent ? { ...asked, notice_sent: asked.received } : asked;
  for (const [field, after, message] of mustFollow) {
    const day = days[field];
    if (day && !(isCountable(day, today) && days[after] && day >= days[after])) wrong(field, message);
  }
  const most = longestExtensionOn(asked.received).days;
  const extend = /^\d{1,3}$/.test(asked.extend) ? Number(asked.extend) : 0;
  if (asked.extend && (extend < 1 || extend > most)) wrong('extend', `延长的工作日为 1 至 ${most}。`);
  if (asked.served && asked.served < remediesKnownFrom)
    wrong('served', `复议、诉讼的期限可以算${dayText(remediesKnownFrom)}以后送达的答复。`);
  if (asked.deferred_on && !asked.deferred_to) wrong('deferred_to', '请填写延迟到哪一天答复。');
  return errors;
}

/** Days that can be counted: since there is a regulation, and not so far ahead that counting would never end. */
function isCountable(day: string, today: Day): boolean {
  return isDay(day) && day >= (replyLimit[0]?.from ?? today) && day <= addDays(today, FARTHEST_DAYS);
}

const FARTHEST_DAYS = 5 * 366;

/** The facts of the case that is asked about. */
export function factsOf(asked: Asked): ReplyClockFacts {
  const noticeSent = asked.notice_sent || (asked.corrected && asked.received);
  const extendedOn = asked.extended_on || asked.fee_paid || asked.corrected || asked.received;
  return {
    receivedOn: asked.received,
    receivedBecause: receiptDay({ channel: asked.channel, submittedOn: asked.received }).because,
    corrections: noticeSent
      ? [
          {
            sentOn: noticeSent,
            servedOn: noticeSent,
            limitOn: asked.corrected || noticeSent,
            correctedOn: asked.corrected || null,
          },
        ]
      : [],
    consultations: consultationsAsked.flatMap((nth) => {
      const sentOn = asked[`consult${nth}_sent`];
      if (!sentOn) return [];
      const deliveredOn = asked[`consult${nth}_delivered`] || null;
      return [{ of: '有关方面', sentOn, deliveredOn, answeredOn: asked[`consult${nth}_answered`] || null }];
    }),
    extension: asked.extend
      ? { days: Number(asked.extend), approvedOn: extendedOn, notifiedOn: extendedOn }
      : null,
    feeNotice: asked.fee_sent
      ? { sentOn: asked.fee_sent, deliveredOn: asked.fee_sent, paidOn: asked.fee_paid || null }
      : null,
    deferral: asked.deferred_on ? { decidedOn: asked.deferred_on, until: asked.deferred_to } : null,
    endedOn: null,
  };
}

import { calendarWith } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { Deferral, OrderedReply, ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { type ReplyClock, replyClock } from '#law/disclosure/reply-clock.ts';

/** 征求意见的对象 on screens, by `consultations.of`. */
export const partyZh: Record<string, string> = {
  'third-party': '第三方',
  agency: '其他行政机关',
  'co-maker': '共同制作机关',
};

/** The facts of the file that move the reply limit, as the law asks for them. */
export function clockFactsOf(file: CaseFile): ReplyClockFacts {
  const [extension, ...laterExtensions] = file.extensions.map((each) => ({
    days: each.days,
    approvedOn: each.approved_on,
    notifiedOn: each.notified_on,
  }));
  return {
    receivedOn: file.received_on,
    receivedBecause: file.received_because,
    corrections: file.correctionNotices.map((notice) => ({
      sentOn: notice.sent_on,
      servedOn: notice.served_on ?? paperServedOn(file, 'correction-notice', notice.id),
      limitOn: notice.limit_on,
      correctedOn: notice.received_on,
    })),
    consultations: file.consultations.map((consultation) => ({
      of: partyZh[consultation.of] ?? consultation.of,
      sentOn: consultation.sent_on,
      deliveredOn: consultation.delivered_on ?? paperServedOn(file, 'consultation', consultation.id),
      answeredOn: consultation.answered_on,
    })),
    extension: extension ?? null,
    laterExtensions,
    feeNotice: feeNoticeOf(file),
    deferral: deferralOf(file),
    ordered: orderedReplyOf(file),
    endedOn: endedOnOf(file),
  };
}

/** The reply limit of the file with its proof, as it stands today, by the calendar that the city adopted. */
export function clockOf(file: CaseFile, today: Day): ReplyClock {
  return replyClock(clockFactsOf(file), today, calendarOfFile(file));
}

/** The calendar by which the days of the file are counted. */
export function calendarOfFile(file: CaseFile): Calendar {
  return calendarWith(file);
}

/** The day on which the addressee received the letter that belongs to a fact of the file; null while unproven. */
export function paperServedOn(file: CaseFile, kind: string, id: number): Day | null {
  const papers = file.papers.filter((each) => each.subject_kind === kind && each.subject_id === id);
  const served = file.deliveries.find(
    ({ fact, paper_id }) =>
      (fact === 'served' || fact === 'refused') && papers.some((paper) => paper.id === paper_id),
  );
  return served?.on_day ?? null;
}

function feeNoticeOf(file: CaseFile): ReplyClockFacts['feeNotice'] {
  const notice = file.feeNotices[0];
  if (!notice) return null;
  const deliveredOn = notice.delivered_on ?? paperServedOn(file, 'fee-notice', notice.id);
  return { sentOn: notice.sent_on, deliveredOn, paidOn: notice.paid_on };
}

function deferralOf(file: CaseFile): Deferral | null {
  const decided = file.reasonsRequests.find((each) => each.deferred_to !== null);
  if (!decided?.deferred_to || !decided.decided_on) return null;
  return { decidedOn: decided.decided_on, until: decided.deferred_to };
}

function orderedReplyOf(file: CaseFile): OrderedReply | null {
  const order = file.orderedRuns.at(-1);
  if (!order) return null;
  const unit = order.unit === 'calendar-days' ? 'calendar-days' : 'working-days';
  return { from: order.received_on, days: order.days, unit };
}

/** The reply was sent, or the file ended without one; an ordered run ends with its own reply only. */
function endedOnOf(file: CaseFile): Day | null {
  const sent = file.dispatches[0]?.sent_on ?? null;
  if (file.run > 1) return sent;
  return sent ?? file.endings[0]?.ended_on ?? file.importedOutcomes[0]?.sent_on ?? null;
}

import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { type ReplyClock, replyClock } from '#law/disclosure/reply-clock.ts';

const partyZh: Record<string, string> = { 'third-party': '第三方', agency: '其他行政机关' };

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
      servedOn: notice.served_on,
      limitOn: notice.limit_on,
      correctedOn: notice.received_on,
    })),
    consultations: file.consultations.map((consultation) => ({
      of: partyZh[consultation.of] ?? consultation.of,
      sentOn: consultation.sent_on,
      deliveredOn: consultation.delivered_on,
      answeredOn: consultation.answered_on,
    })),
    extension: extension ?? null,
    laterExtensions,
    feeNotice: null,
    endedOn: file.dispatches[0]?.sent_on ?? null,
  };
}

/** The reply limit of the file with its proof, as it stands today. */
export function clockOf(file: CaseFile, today: Day): ReplyClock {
  return replyClock(clockFactsOf(file), today);
}

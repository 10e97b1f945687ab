import { calendarOfFile, paperServedOn } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { opinionDueOn } from '#law/disclosure/suspension.ts';
import { payBy } from '#law/fees/processing-fee.ts';

/** A notice with a period for its addressee: when it was served, and the last day that follows; null while unproven. */
export interface ServedLimit {
  servedOn: Day | null;
  limitOn: Day | null;
}

/** 补正期限: working days from the service of the notice; a notice that named a day has that day. */
export function correctionLimit(file: CaseFile, notice: CaseFile['correctionNotices'][number]): ServedLimit {
  const servedOn = notice.served_on ?? paperServedOn(file, 'correction-notice', notice.id);
  if (servedOn === null) return { servedOn, limitOn: null };
  return { servedOn, limitOn: periodEnd(file, servedOn, notice) };
}

/** 说明理由的期限 */
export function reasonsLimit(file: CaseFile, asked: CaseFile['reasonsRequests'][number]): ServedLimit {
  const servedOn = paperServedOn(file, 'reasons-request', asked.id);
  return { servedOn, limitOn: servedOn && periodEnd(file, servedOn, asked) };
}

/** 征求意见的期限, from the day on which the party received the letter. */
export function opinionLimit(file: CaseFile, asked: CaseFile['consultations'][number]): ServedLimit {
  const servedOn = asked.delivered_on ?? paperServedOn(file, 'consultation', asked.id);
  return { servedOn, limitOn: servedOn && opinionDueOn(servedOn, calendarOfFile(file)) };
}

/** 缴费期限 */
export function paymentLimit(file: CaseFile, notice: CaseFile['feeNotices'][number]): ServedLimit {
  const servedOn = notice.delivered_on ?? paperServedOn(file, 'fee-notice', notice.id);
  return { servedOn, limitOn: servedOn && payBy(servedOn, calendarOfFile(file)) };
}

function periodEnd(
  file: CaseFile,
  servedOn: Day,
  { period_days, limit_on }: { period_days: number | null; limit_on: Day },
): Day {
  return period_days === null ? limit_on : addWorkingDays(servedOn, period_days, calendarOfFile(file));
}

import { addDays, daysFrom } from '#law/calendar/day.ts';
import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { consultationLimit } from '#law/disclosure/limits.ts';
import { inForce } from '#law/in-force.ts';

/** One letter to a third party or another agency. */
export interface Consultation {
  /** Whom: 第三方, or the agency's name; never the requester's letter names a person. */
  of: string;
  sentOn: Day;
  /** The day they received it; null as long as there is no proof of delivery. */
  deliveredOn: Day | null;
  answeredOn: Day | null;
}

/** Half-open: days after `from` up to and including `to` are not counted. */
export interface Suspension {
  of: string;
  from: Day;
  to: Day;
  /** The consultation still runs; `to` is only as far as is known today. */
  open: boolean;
}

/** The interval that one consultation takes out of the reply limit: from the day after sending to the opinion or
 * the end of the fifteen working days.
 * @law 政府信息公开条例 第三十三条第三款 — the time that consulting third parties and other agencies needs does not count
 * @law 政府信息公开条例 第三十二条 — fifteen working days from the third party's receipt
 * @reading the sending day still counts, counting resumes the day after the end (suspension-edges)
 * @reading no proof of delivery, no end: the fifteen days have not begun (undelivered-consultation) */
export function suspensionOf(consultation: Consultation, today: Day, calendar: Calendar): Suspension {
  const { of, sentOn: from, deliveredOn, answeredOn } = consultation;
  const limit = deliveredOn && opinionDueOn(deliveredOn, calendar);
  const end = answeredOn && limit ? earlier(answeredOn, limit) : answeredOn;
  if (end) return { of, from, to: end, open: false };
  if (limit && limit < today) return { of, from, to: limit, open: false };
  return { of, from, to: today > from ? today : from, open: true };
}

/** The last day on which a third party or a co-maker may answer; null where the law sets none.
 * @law 政府信息公开条例 第三十二条 — third party: fifteen working days from its receipt of the letter
 * @law 政府信息公开条例 第三十四条 — co-making agency: the same
 * @reading other agencies are given the same fifteen days (other-agencies) */
export function opinionDueOn(deliveredOn: Day, calendar: Calendar = nationalCalendar): Day | null {
  const days = inForce(consultationLimit, deliveredOn).value;
  return days === null ? null : addWorkingDays(deliveredOn, days, calendar);
}

/** The days that consultations take out together, each with those that ran on it: the union, never the sum.
 * @law 政府信息公开条例 第三十三条第三款 — time is not counted, so a day is taken out once */
export function suspendedDays(suspensions: Suspension[]): Map<Day, Suspension[]> {
  const days = new Map<Day, Suspension[]>();
  for (const suspension of suspensions) {
    for (const day of daysFrom(addDays(suspension.from, 1), suspension.to)) {
      days.set(day, [...(days.get(day) ?? []), suspension]);
    }
  }
  return days;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

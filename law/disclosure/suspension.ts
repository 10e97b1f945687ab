import { daysFrom, addDays } from '#law/calendar/day.ts';
import { addWorkingDays, type Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { thirdPartyLimit } from '#law/disclosure/limits.ts';
import { inForce } from '#law/in-force.ts';

/** One letter to a third party or another agency. */
export interface Consultation {
  /** Whom: 第三方, or the agency's name; never the requester's letter names a person. */
  of: string;
  sentOn: Day;
  /** The day they received it; unknown as long as there is no proof of delivery. */
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
 * @reading the sending day still counts, counting resumes the day after the end (suspension-edges) */
export function suspensionOf(consultation: Consultation, today: Day, calendar: Calendar): Suspension {
  const { of, sentOn: from, deliveredOn, answeredOn } = consultation;
  const limit = deliveredOn
    ? addWorkingDays(deliveredOn, inForce(thirdPartyLimit, deliveredOn).value, calendar)
    : null;
  const end = earliest(answeredOn, limit !== null && (answeredOn !== null || limit < today) ? limit : null);
  if (end !== null) return { of, from, to: end, open: false };
  return { of, from, to: today > from ? today : from, open: true };
}

/** The days that several consultations take out together: their union, never their sum.
 * @law 政府信息公开条例 第三十三条第三款 — time is not counted, so a day is taken out once */
export function suspendedDays(suspensions: Suspension[]): Map<Day, Suspension> {
  const days = new Map<Day, Suspension>();
  for (const suspension of suspensions) {
    for (const day of daysFrom(addDays(suspension.from, 1), suspension.to)) days.set(day, suspension);
  }
  return days;
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

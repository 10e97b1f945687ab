import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

const publishWithin: Provision<number>[] = [
  { from: '2019-05-15', value: 20, cite: { instrument: '政府信息公开条例', article: '第二十六条' } },
];

/** The last day for publishing information that must be published on the agency's own motion.
 * @law 政府信息公开条例 第二十六条 — twenty working days from the day it was formed or changed */
export function publishBy(formedOn: Day, calendar: Calendar = nationalCalendar): Day {
  return addWorkingDays(formedOn, inForce(publishWithin, formedOn).value, calendar);
}

import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** Article 51 sets no limit; a city sets its own in `complaintDays`. */
const WORKING_DAYS = 20;

/** 内部办理期限: how the last day for deciding a complaint is counted in this city. */
export async function handleBy(scope: Scope, agencyId: number): Promise<(receivedOn: Day) => Day> {
  const calendar = await cityCalendar(scope, agencyId);
  const days = scope.city.complaintDays ?? WORKING_DAYS;
  return (receivedOn) => addWorkingDays(receivedOn, days, calendar);
}

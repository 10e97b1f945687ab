import type { Agency } from '#app/agencies/queries.ts';
import type { Calendar } from '#law/calendar/working-days.ts';
import { type ReportDeadline, reportDeadline } from '#law/report/deadlines.ts';
import { levelOfReport, type ReporterKind } from '#law/report/roll-up.ts';

/** By when the agency's report of the year is due, by the working days of its city; a government's is its roll-up, the city's stands under no other. */
export function deadlineOf(
  { kind, parent_id }: Pick<Agency, 'kind' | 'parent_id'>,
  { year, calendar }: { year: number; calendar: Calendar },
): ReportDeadline {
  return reportDeadline(levelOfReport(kind as ReporterKind, parent_id === null), year, calendar);
}

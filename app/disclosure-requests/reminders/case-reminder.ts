import { calendarOfFile, clockFactsOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { nextAct } from '#app/disclosure-requests/case-file/next-act.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { permissions } from '#app/disclosure-requests/permissions.ts';
import type { Role } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { courseOf } from '#law/disclosure/course.ts';
import { reminderOn } from '#law/disclosure/sub-limits.ts';

/** From so many working days before the due day on, the office head is reminded too. */
const HEAD_FROM = 2;

export interface CaseReminder {
  requestId: number;
  registerNo: string;
  agencyId: number;
  agency: string;
  due: Day;
  overdue: boolean;
  /** Why today, in one sentence. */
  because: string;
  /** 承办人, where there is one: it is always his case. */
  handlerId: number | null;
  /** Roles of the agency that are reminded besides: whose turn it is, and near the due day the office head. */
  roles: readonly Role[];
}

/** What there is to remind of a case on a day; null when nothing, or when the reply has gone or no limit runs. */
export function caseReminder(file: CaseFile, today: Day): CaseReminder | null {
  const calendar = calendarOfFile(file);
  const course = courseOf(clockFactsOf(file), today, calendar);
  const stage = stageOfFile(file);
  const run = course.runs.at(-1);
  const due = course.limit?.due;
  if (!run || !due || course.facts.endedOn !== null || stage === 'closed') return null;
  const { suspended } = course;
  const first = course.runs.length === 1;
  const because = reminderOn({ from: run.from, first, due, suspended, calendar }, today);
  if (because === null) return null;
  const act = nextAct[stage];
  const near = today >= addWorkingDays(due, -HEAD_FROM, calendar);
  return {
    requestId: file.id,
    registerNo: file.register_no,
    agencyId: file.agency_id,
    agency: file.agency_name,
    due,
    overdue: today > due,
    because,
    handlerId: file.assignments.at(-1)?.handler_id ?? null,
    roles: [...(act === 'draft-reply' ? [] : permissions[act]), ...(near ? (['office-head'] as const) : [])],
  };
}

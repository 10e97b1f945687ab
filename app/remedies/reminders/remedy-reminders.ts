import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { agenciesWithRemedies, remedyFilesOf } from '#app/remedies/queries.ts';
import { type RemedyTask, remedyTasks } from '#app/remedies/remedy-tasks.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addWorkingDays, type Calendar, isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** Working days before the last one on which a task is reminded of; an office can still act on each of them. */
const DAYS_BEFORE = [5, 2];

/** What there is to remind of a reconsideration or court case on a day. */
export interface RemedyReminder {
  caseId: number;
  agencyId: number;
  /** 复议机关或者法院 and the task, in one sentence with its day. */
  words: string;
  by: Day;
  overdue: boolean;
}

/** Tasks of today's concern in the city, or in one agency of it, the nearest day first. */
export async function remedyReminders(scope: Scope, onlyAgency?: number): Promise<RemedyReminder[]> {
  const agencies = onlyAgency === undefined ? await agenciesWithRemedies(scope) : [onlyAgency];
  const found: RemedyReminder[] = [];
  for (const agencyId of agencies) {
    const calendar = await cityCalendar(scope, agencyId);
    for (const file of await remedyFilesOf(scope, agencyId)) {
      for (const task of remedyTasks(file, scope.today, calendar)) {
        const because = remindedBecause(task, scope.today, calendar);
        if (because === null) continue;
        const words = `${file.body}：${task.zh}，${dayText(task.by)}前。${because}。`;
        found.push({ caseId: file.id, agencyId, words, by: task.by, overdue: task.by < scope.today });
      }
    }
  }
  return found.sort((a, b) => a.by.localeCompare(b.by));
}

/** Why a task is reminded of today: some days before, on its last day, and every working day once it is over. */
function remindedBecause(task: RemedyTask, today: Day, calendar: Calendar): string | null {
  if (!isWorkingDay(today, calendar)) return null;
  if (today > task.by) return '期限已经届满，还没有登记办理';
  if (today === task.by) return '今天是最后一天';
  if (today === task.readyBy?.on) return `今天应当准备好：${task.readyBy.because.replace(/。$/, '')}`;
  const left = DAYS_BEFORE.find((days) => today === addWorkingDays(task.by, -days, calendar));
  return left === undefined ? null : `还有${left}个工作日`;
}

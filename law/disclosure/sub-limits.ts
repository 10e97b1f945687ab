import { addDays } from '#law/calendar/day.ts';
import { type Calendar, isWorkingDay, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** 内控节点 on the way to a reply. */
export type SubLimitKey =
  | 'register'
  | 'assign'
  | 'redirect'
  | 'screen'
  | 'correction'
  | 'view'
  | 'search'
  | 'draft'
  | 'review'
  | 'sign'
  | 'send'
  | 'reply';

/** Counted in working days from day 0 of the run, or back from the due day: a longer limit moves the later steps. */
export type SubLimitDays = { afterReceipt: number } | { beforeDue: number };

export interface SubLimitRule {
  key: SubLimitKey;
  zh: string;
  days: SubLimitDays;
  /** Set by law, not by the office. */
  legal?: boolean;
  /** Of the first run only: after a restart it is done. */
  firstRunOnly?: boolean;
}

export interface SubLimit {
  key: SubLimitKey;
  zh: string;
  day: Day;
  legal: boolean;
}

/** The defaults, for a limit of twenty working days: T0, T1, T3, T5, T7, T8, T10, T12, T14, T16, T18, T20. */
export const defaultSubLimits: readonly SubLimitRule[] = [
  { key: 'register', zh: '登记', days: { afterReceipt: 0 }, firstRunOnly: true },
  { key: 'assign', zh: '分办', days: { afterReceipt: 1 }, firstRunOnly: true },
  { key: 'redirect', zh: '承办单位提出退回或者改派', days: { afterReceipt: 3 }, firstRunOnly: true },
  { key: 'screen', zh: '完成审查：要不要补正', days: { afterReceipt: 5 }, firstRunOnly: true },
  {
    key: 'correction',
    zh: '补正通知的法定期限',
    days: { afterReceipt: 7 },
    legal: true,
    firstRunOnly: true,
  },
  { key: 'view', zh: '承办单位提出处理意见', days: { beforeDue: 12 } },
  { key: 'search', zh: '完成检索并记录', days: { beforeDue: 10 } },
  { key: 'draft', zh: '拟出答复稿', days: { beforeDue: 8 } },
  { key: 'review', zh: '完成法制审核、保密审查', days: { beforeDue: 6 } },
  { key: 'sign', zh: '签发', days: { beforeDue: 4 } },
  { key: 'send', zh: '发出（内控到期日）', days: { beforeDue: 2 } },
  { key: 'reply', zh: '法定到期日', days: { beforeDue: 0 }, legal: true },
];

/** One run of the reply limit, with what days it counts. */
export interface ScheduledRun {
  /** Day 0. */
  from: Day;
  /** The count from receipt, not a restart. */
  first: boolean;
  /** Null while the clock waits for the requester. */
  due: Day | null;
  /** Days that a consultation takes out. */
  suspended?: { has(day: Day): boolean };
  calendar?: Calendar;
}

/** The days of the internal steps of a run, in order; after a restart only those of the reply remain, and while
 * the clock waits none.
 * @law 政府信息公开条例 第三十条 — seven working days for the correction notice
 * @law 政府信息公开条例 第三十三条第二款 — the last step is the reply limit itself
 * @law 政府信息公开条例 第四十五条 — an office orders its own work within the limit
 * @reading the inner steps are a default of ours, each office sets its own (sub-limits) */
export function subLimitsOf(
  run: ScheduledRun,
  rules: readonly SubLimitRule[] = defaultSubLimits,
): SubLimit[] {
  return rules.flatMap(({ key, zh, days, legal = false, firstRunOnly }) => {
    if (firstRunOnly && !run.first) return [];
    const day = dayOf(days, run);
    return day ? [{ key, zh, day, legal }] : [];
  });
}

/** When to remind of an open run, in working days as above; the last one is repeated every working day after. */
export const defaultReminders: readonly { zh: string; days: SubLimitDays; firstRunOnly?: boolean }[] = [
  { zh: '今天应当完成审查：要不要补正', days: { afterReceipt: 5 }, firstRunOnly: true },
  { zh: '明天是发补正通知的最后一天', days: { afterReceipt: 6 }, firstRunOnly: true },
  { zh: '期限过半，今天应当完成检索', days: { beforeDue: 10 } },
  { zh: '还有5个工作日；要延期的，今天提出', days: { beforeDue: 5 } },
  { zh: '今天是内控到期日，应当发出答复', days: { beforeDue: 2 } },
  { zh: '今天是法定到期日', days: { beforeDue: 0 } },
];

/** What to remind of today: null when nothing, and every working day once the limit is over.
 * @law 政府信息公开条例 第三十三条第二款 — the reply limit
 * @reading the days of reminding are a default of ours (sub-limits) */
export function reminderOn(run: ScheduledRun, today: Day, reminders = defaultReminders): string | null {
  if (!isWorkingDay(today, run.calendar ?? nationalCalendar)) return null;
  if (run.due && today > run.due) return `答复期限已于${run.due}届满，尚未答复`;
  const due = reminders.filter(
    ({ days, firstRunOnly }) => (run.first || !firstRunOnly) && dayOf(days, run) === today,
  );
  return due.at(-1)?.zh ?? null;
}

function dayOf(days: SubLimitDays, run: ScheduledRun): Day | null {
  if ('afterReceipt' in days) return run.due && counted(run.from, days.afterReceipt, run);
  if (!run.due) return null;
  const day = counted(run.due, -days.beforeDue, run);
  if (day < run.from) return run.from;
  return day;
}

/** The `count`-th counted day after `start`, back when negative; 0 is the day itself or the next working day. */
function counted(start: Day, count: number, { suspended, calendar = nationalCalendar }: ScheduledRun): Day {
  const counts = (day: Day) => isWorkingDay(day, calendar) && !suspended?.has(day);
  const step = count < 0 ? -1 : 1;
  let day = start;
  let left = Math.abs(count);
  if (left === 0) while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  while (left > 0) {
    day = addDays(day, step);
    if (counts(day)) left--;
  }
  return day;
}

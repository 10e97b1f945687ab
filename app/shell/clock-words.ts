import type { Day } from '#law/cite.ts';
import type { ClockDay } from '#law/disclosure/clock-days.ts';

export type ClockKind = ClockDay['kind'];

/** What a kind of day is called in the legend and in the proof. */
export const kindNames: Record<ClockKind, string> = {
  receipt: '收到，当日不计',
  counted: '工作日，计入',
  'worked-weekend': '调休上班，计入',
  weekend: '周末，不计',
  holiday: '节假日，不计',
  suspended: '征求意见，不计',
  waiting: '等候，不计',
  due: '到期日',
};

/** The mark inside the square, read without colour; a counted day has its number after it. */
export const kindMarks: Record<ClockKind, string> = {
  receipt: '收到',
  counted: '第',
  'worked-weekend': '班',
  weekend: '休',
  holiday: '假',
  suspended: '停',
  waiting: '等',
  due: '到期',
};

/** How far the last run of the clock has come by `today`: working days used, left and in all. */
export interface ClockProgress {
  used: number;
  total: number;
  left: number;
  overdue: boolean;
}

export function clockProgress(days: ClockDay[], today: Day): ClockProgress {
  const start = days.findLastIndex(({ kind }) => kind === 'receipt');
  const numbered = days.slice(start + 1).filter(({ number }) => number !== null);
  const total = numbered.at(-1)?.number ?? 0;
  const used = numbered.findLast(({ day }) => day <= today)?.number ?? 0;
  const dueOn = days.at(-1)?.kind === 'due' ? days.at(-1)?.day : undefined;
  return { used, total, left: total - used, overdue: dueOn !== undefined && today > dueOn };
}

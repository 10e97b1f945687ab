import {
  addWorkingDays,
  type Calendar,
  nationalCalendar,
  workingDaysBetween,
} from '#law/calendar/working-days.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';

/** Working days after publication within which the explainer is published; best with the document. Documents older than
 * the rule are measured by it too: the board shows how they stand. */
const limit: Provision<number> = {
  from: '2016-11-10',
  value: 3,
  cite: { instrument: '国办发〔2016〕80号', article: '第二部分' },
};

/** 三同步 */
export const threeTogether: { zh: readonly string[]; cite: Cite } = {
  zh: ['同步组织', '同步审签', '同步部署'],
  cite: { instrument: '国办发〔2016〕80号', article: '第二部分' },
};

/** With the document or before it; within the days; later; not yet, and in time; not yet, and late. */
export type LagClass = 'together' | 'within' | 'late' | 'running' | 'overdue';

export interface Lag {
  class: LagClass;
  zh: string;
  /** As the board shows it. */
  light: 'green' | 'amber' | 'red';
  /** Working days from the publication of the document to its first explainer, or to today; 0 on the same day or before. */
  workingDays: number;
  /** Last day for publishing it in time. */
  lastDay: Day;
  cite: Cite;
}

/**
 * How far behind its document an explainer is published, counted to today as long as there is none.
 *
 * @law 国办发〔2016〕80号 第二部分 — published together with the document, within three working days at the latest
 * @reading the three working days are counted from the day after publication (explainer-lag)
 */
export function lagOf(
  { publishedOn, explainedOn, today }: { publishedOn: Day; explainedOn: Day | null; today: Day },
  calendar: Calendar = nationalCalendar,
): Lag {
  const { value: most, cite } = limit;
  const lastDay = addWorkingDays(publishedOn, most, calendar);
  const at = explainedOn ?? today;
  const workingDays = at <= publishedOn ? 0 : workingDaysBetween(publishedOn, at, calendar);
  const own =
    explainedOn === null ? openClass(today, lastDay) : publishedClass({ publishedOn, explainedOn, lastDay });
  return { class: own, ...classes[own], workingDays, lastDay, cite };
}

function openClass(today: Day, lastDay: Day): LagClass {
  return today <= lastDay ? 'running' : 'overdue';
}

/** On a rest day after the document it is still within the days, though no working day has passed. */
function publishedClass(days: { publishedOn: Day; explainedOn: Day; lastDay: Day }): LagClass {
  if (days.explainedOn <= days.publishedOn) return 'together';
  return days.explainedOn <= days.lastDay ? 'within' : 'late';
}

const classes: Record<LagClass, Pick<Lag, 'zh' | 'light'>> = {
  together: { zh: '同步发布', light: 'green' },
  within: { zh: '限期内发布', light: 'amber' },
  late: { zh: '超期发布', light: 'red' },
  running: { zh: '待发布', light: 'amber' },
  overdue: { zh: '逾期未发布', light: 'red' },
};

import { addDays } from '#law/calendar/day.ts';
import { type Calendar, dayNature, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

/** Whose report: one agency's own (the government office's own too), or the roll-up of a government. */
export type ReportLevel = 'agency' | 'county' | 'city' | 'province';

export interface ReportDeadline {
  /** The fixed day of the law; it is not moved when it is no working day. */
  lastOn: Day;
  /** The last working day on or before it, by which the work has to be done. */
  targetOn: Day;
  /** 3月31日, the outer limit of the regulations for a government's report. */
  outerOn: Day;
  /** The holiday arrangement of that year is not known yet: the target may change. */
  provisional: boolean;
  cite: Cite;
}

/** `'-MM-DD'` of the year after the report year. */
type FixedDay = string;

const article49 = (paragraph: string): Cite => ({
  instrument: '政府信息公开条例',
  article: `第四十九条第${paragraph}款`,
});
const notice2021: Cite = { instrument: '政府信息公开工作年度报告格式', article: '通知正文' };
const outer: Provision<FixedDay> = { from: '2019-01-01', value: '-03-31', cite: article49('二') };
const rollUp = (day: FixedDay): Provision<FixedDay>[] => [
  outer,
  { from: '2021-01-01', value: day, cite: notice2021 },
];

/** By report year: the row that holds on its first day. */
export const reportDeadlines: Record<ReportLevel, Provision<FixedDay>[]> = {
  agency: [{ from: '2019-01-01', value: '-01-31', cite: article49('一') }],
  county: rollUp('-02-20'),
  city: rollUp('-03-10'),
  province: rollUp('-03-31'),
};

/**
 * Decides by when the report of a year has to be published: the fixed day, and the last working day on or before it.
 *
 * @law 政府信息公开条例 第四十九条第一款 — an agency's own report by 31 January
 * @law 政府信息公开条例 第四十九条第二款 — a government's report by 31 March, the outer limit
 * @law 政府信息公开工作年度报告格式 通知正文 — county 20 February, city 10 March, province 31 March
 * @reading a fixed day is not rolled forward; the target is the last working day on or before it (report-deadline)
 */
export function reportDeadline(
  level: ReportLevel,
  year: number,
  calendar: Calendar = nationalCalendar,
): ReportDeadline {
  const { value, cite } = inForce(reportDeadlines[level], `${year}-01-01`);
  const lastOn = `${year + 1}${value}`;
  const targetOn = lastWorkingDay(lastOn, calendar);
  return {
    lastOn,
    targetOn,
    outerOn: `${year + 1}${outer.value}`,
    provisional: dayNature(lastOn, calendar).provisional,
    cite,
  };
}

function lastWorkingDay(day: Day, calendar: Calendar): Day {
  return dayNature(day, calendar).working ? day : lastWorkingDay(addDays(day, -1), calendar);
}

import { lastDayOf } from '#law/calendar/calendar-days.ts';
import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';
import { replyLimit } from '#law/disclosure/limits.ts';
import { inForce } from '#law/in-force.ts';

/** What the agency received, and what it has to answer. */
export type RemedyPaper =
  | 'reconsideration-copy' // 行政复议申请书副本, ordinary procedure
  | 'simplified-copy' // the same, where the notice shows 简易程序
  | 'complaint-copy' // 起诉状副本
  | 'judgment' // 一审判决书
  | 'ruling'; // 一审裁定书

interface Period {
  days: number;
  unit: 'working-days' | 'calendar-days';
}

const working = (days: number): Period => ({ days, unit: 'working-days' });
const calendarDays = (days: number): Period => ({ days, unit: 'calendar-days' });
const reconsideration = (article: string): Cite => ({ instrument: '行政复议法', article });
const litigation = (article: string): Cite => ({ instrument: '行政诉讼法', article });

const ordinary: Provision<Period>[] = [
  {
    from: '1999-10-01',
    value: calendarDays(10),
    cite: { instrument: '行政复议法（1999）', article: '第二十三条第一款' },
  },
  { from: '2024-01-01', value: working(10), cite: reconsideration('第四十八条') },
];

const periods: Record<RemedyPaper, Provision<Period>[]> = {
  'reconsideration-copy': ordinary,
  'simplified-copy': [{ from: '2024-01-01', value: working(5), cite: reconsideration('第五十四条第一款') }],
  'complaint-copy': [{ from: '2015-05-01', value: calendarDays(15), cite: litigation('第六十七条第一款') }],
  judgment: [{ from: '2015-05-01', value: calendarDays(15), cite: litigation('第八十五条') }],
  ruling: [{ from: '2015-05-01', value: calendarDays(10), cite: litigation('第八十五条') }],
};

export interface ResponseLimit {
  by: Day;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** The last day for answering a paper of a remedy; by the law of the day it was received.
 * @law 行政复议法 第四十八条 — ten days for answer and evidence
 * @law 行政复议法 第五十四条第一款 — five in the simplified procedure
 * @law 行政复议法 第八十八条第二款 — counted in working days
 * @law 行政复议法（1999） 第二十三条第一款 — ten calendar days before 2024
 * @law 行政诉讼法 第六十七条第一款 — fifteen days for defence and evidence
 * @law 行政诉讼法 第八十五条 — appeals: fifteen days from a judgment, ten from a ruling
 * @reading information cases take ten working days until the notice shows the simplified procedure (simplified-shown)
 * @reading until then the office has it ready in five, as in the simplified procedure (prepare-simplified)
 * @throws when there was no such procedure on that day */
export function answerBy(
  paper: RemedyPaper,
  receivedOn: Day,
  calendar: Calendar = nationalCalendar,
): ResponseLimit {
  const { value, cite } = inForce(periods[paper], receivedOn);
  const unit = value.unit === 'working-days' ? '个工作日' : '日';
  const because = `自收到次日起${value.days}${unit}内${what[paper]}。`;
  return { by: endOf(receivedOn, value, calendar), because, cite };
}

const what: Record<RemedyPaper, string> = {
  'reconsideration-copy': '提出书面答复，提交证据、依据和其他有关材料',
  'simplified-copy': '提出书面答复，提交证据、依据和其他有关材料（简易程序）',
  'complaint-copy': '提交答辩状、证据和所依据的规范性文件',
  judgment: '决定是否上诉',
  ruling: '决定是否上诉',
};

/** A decision or judgment that orders something done. */
export interface Order {
  /** The agency received it. */
  receivedOn: Day;
  /** As the decision names it; null where it names none. */
  period: Period | null;
}

/** The last day for performing what a decision or judgment orders.
 * @law 行政复议法 第七十七条 — the decision is performed
 * @law 行政诉讼法 第七十二条 — the judgment sets a period
 * @law 行政诉讼法 第九十四条 — and is performed
 * @law 政府信息公开条例 第三十三条第二款 — an ordered reply without a period of its own takes the ordinary one
 * @reading where no period is named, the reply limit from receipt of the decision (order-without-period) */
export function performBy(
  { receivedOn, period }: Order,
  calendar: Calendar = nationalCalendar,
): ResponseLimit {
  const cite = period
    ? reconsideration('第七十七条')
    : { instrument: '政府信息公开条例', article: '第三十三条第二款' };
  const because = period ? '按决定书、判决书写明的期限履行。' : '没有写明期限的，按答复期限重新答复。';
  return {
    by: endOf(receivedOn, period ?? working(inForce(replyLimit, receivedOn).value), calendar),
    because,
    cite,
  };
}

function endOf(from: Day, { days, unit }: Period, calendar: Calendar): Day {
  return unit === 'working-days' ? addWorkingDays(from, days, calendar) : lastDayOf(from, days, calendar);
}

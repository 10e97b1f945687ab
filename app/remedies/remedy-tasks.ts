import type { RemedyFile } from '#app/remedies/queries.ts';
import type { Calendar } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import { remedyOutcome } from '#law/remedies/remedy-outcome.ts';
import { answerBy, performBy, type RemedyPaper } from '#law/remedies/response-limits.ts';
import { type ResponsePaper, responsePapers } from '#law/remedies/response-papers.ts';

/** Something that a case asks of the agency by a day. */
export interface RemedyTask {
  key: 'answer' | 'appeal' | 'hearing' | 'perform';
  zh: string;
  by: Day;
  because: string;
  cite: Cite;
  /** What is handed in with it. */
  papers?: readonly ResponsePaper[];
  /** An earlier day by which to have it ready, with the reason. */
  readyBy?: { on: Day; because: string };
}

type TaskFacts = Pick<RemedyFile, 'kind' | 'instance' | 'result' | 'steps' | 'results' | 'runs'>;

/** What the case waits for, the nearest day first; computed from what happened, never stored. */
export function remedyTasks(file: TaskFacts, today: Day, calendar: Calendar): RemedyTask[] {
  return [
    answering(file, calendar),
    hearing(file, today),
    appealing(file, today, calendar),
    performing(file, calendar),
  ]
    .filter((task) => task !== null)
    .sort((a, b) => a.by.localeCompare(b.by));
}

function answering(file: TaskFacts, calendar: Calendar): RemedyTask | null {
  const copy = stepOf(file, 'copy-received') ?? stepOf(file, 'appeal-received');
  if (!copy || file.result || stepOf(file, 'answered')) return null;
  if (file.kind !== 'reconsideration') {
    const limit = answerBy('complaint-copy', copy.happened_on, calendar);
    const papers = responsePapers('first-instance');
    return { key: 'answer', zh: '提交答辩状、证据和依据', papers, ...limit };
  }
  const shown = file.steps.findLast(({ kind }) => kind === 'simplified-shown' || kind === 'ordinary-shown');
  const paper: RemedyPaper = shown?.kind === 'simplified-shown' ? 'simplified-copy' : 'reconsideration-copy';
  const limit = answerBy(paper, copy.happened_on, calendar);
  const papers = responsePapers('reconsideration');
  const task: RemedyTask = { key: 'answer', zh: '提交行政复议答复书、证据和依据', papers, ...limit };
  if (shown || copy.happened_on < SIMPLIFIED_SINCE) return task;
  const { by } = answerBy('simplified-copy', copy.happened_on, calendar);
  const because = '通知没有写明适用普通程序之前，按简易程序的五个工作日安排。';
  return { ...task, readyBy: { on: by, because } };
}

/** The law of reconsideration knows a simplified procedure from here on. */
const SIMPLIFIED_SINCE = '2024-01-01';

function hearing(file: TaskFacts, today: Day): RemedyTask | null {
  const set = stepOf(file, 'hearing-set');
  if (!set?.on_day || set.on_day < today || stepOf(file, 'hearing-held')) return null;
  const court = file.kind !== 'reconsideration';
  return {
    key: 'hearing',
    zh: court ? '开庭，负责人应当出庭' : '听证',
    papers: court ? responsePapers('hearing') : [],
    by: set.on_day,
    because: court
      ? '负责人不能出庭的，委托相应的工作人员出庭，不得仅委托律师，并书面说明理由。'
      : '听证通知确定的日期。',
    cite: court
      ? { instrument: '行政诉讼法', article: '第三条第三款' }
      : { instrument: '行政复议法', article: '第五十一条' },
  };
}

/** While the days for an appeal run; whether to appeal is the agency's choice. */
function appealing(file: TaskFacts, today: Day, calendar: Calendar): RemedyTask | null {
  const paper = file.steps.findLast(
    ({ kind, instance }) =>
      instance === file.instance && (kind === 'judgment-received' || kind === 'ruling-received'),
  );
  if (!paper || file.instance > 1) return null;
  const limit = answerBy(
    paper.kind === 'ruling-received' ? 'ruling' : 'judgment',
    paper.happened_on,
    calendar,
  );
  return limit.by < today
    ? null
    : { key: 'appeal', zh: '决定是否上诉', papers: responsePapers('appeal'), ...limit };
}

function performing(file: TaskFacts, calendar: Calendar): RemedyTask | null {
  const last = file.results.find(({ instance }) => instance === file.instance);
  if (!last?.outcome || stepOf(file, 'performed') || file.runs.some(({ sent_on }) => sent_on !== null))
    return null;
  const before = file.kind === 'reconsideration' ? 'reconsideration' : 'court';
  if (!remedyOutcome(before, last.outcome).orders) return null;
  const period = last.period_days && {
    days: last.period_days,
    unit: last.period_unit === 'calendar-days' ? ('calendar-days' as const) : ('working-days' as const),
  };
  const limit = performBy(
    { receivedOn: last.received_on ?? last.concluded_on, period: period || null },
    calendar,
  );
  return { key: 'perform', zh: '履行：重新答复', ...limit };
}

/** The newest step of a kind in the instance that runs. */
function stepOf({ steps, instance }: TaskFacts, kind: string) {
  return steps.findLast((each) => each.kind === kind && each.instance === instance);
}

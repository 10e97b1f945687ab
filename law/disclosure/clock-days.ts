import { addDays, daysFrom } from '#law/calendar/day.ts';
import { type DayNature, dayNature } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { Course } from '#law/disclosure/course.ts';
import {
  countingStarts,
  deferredReply,
  notCounted,
  orderedReply,
  replyLimit,
  restartsOnCorrection,
  restartsOnPayment,
} from '#law/disclosure/limits.ts';
import type { Run } from '#law/disclosure/runs.ts';
import { inForce } from '#law/in-force.ts';

/** One day of the proof. */
export interface ClockDay {
  day: Day;
  kind: 'receipt' | 'counted' | 'worked-weekend' | 'weekend' | 'holiday' | 'suspended' | 'waiting' | 'due';
  /** Which working day of the run it is; null where it does not count. */
  number: number | null;
  /** Why, in one Chinese sentence. */
  because: string;
  cite: Cite | null;
}

/** Every day from receipt to due day (to today while the clock waits), each counted or not, and why.
 * @law 民法典 第二百零一条 — the day of receipt is not counted
 * @law 全国年节及纪念日放假办法 第二条 — holidays are not working days
 * @law 国务院关于职工工作时间的规定 第七条第一款 — nor are Saturday and Sunday
 * @law 政府信息公开条例 第三十三条第三款 — consultation time is not counted
 * @law 政府信息公开条例 第三十五条 — up to a delayed day that was fixed
 * @law 行政复议法 第七十七条 — in an ordered reply the days of the decision's period */
export function clockDays(course: Course): ClockDay[] {
  return course.runs.flatMap((run, index) => {
    let number = 0;
    return daysFrom(run.from, lastDayOfRun(course, index)).map((day) => {
      const entry = entryOf(day, run, course);
      return entry.counts ? counted(day, entry, { course, number: ++number }) : notCountedDay(day, entry);
    });
  });
}

function lastDayOfRun({ runs, limit, today }: Course, index: number): Day {
  const next = runs[index + 1];
  if (next) return addDays(next.from, -1);
  const waitsFrom = runs[index]?.waiting?.from ?? today;
  return limit?.due ?? (today > waitsFrom ? today : waitsFrom);
}

type Entry = Pick<ClockDay, 'kind' | 'because' | 'cite'> & { counts: boolean };

function counted(day: Day, entry: Entry, { course, number }: { course: Course; number: number }): ClockDay {
  const late = course.limit?.deferredTo != null && day > course.limit.base;
  const nth = late ? `${entry.because}在延迟答复的期间` : `${entry.because}计为第${number}个工作日`;
  if (day !== course.limit?.due)
    return { day, kind: entry.kind, number, because: `${nth}。`, cite: entry.cite };
  return { day, kind: 'due', number, because: `${nth}，答复期限届满。`, cite: entry.cite };
}

function notCountedDay(day: Day, { kind, because, cite }: Entry): ClockDay {
  return { day, kind, number: null, because, cite };
}

function entryOf(day: Day, run: Run, course: Course): Entry {
  if (day === run.from) return dayZero[run.kind](course);
  if (run.waiting && day > run.waiting.from) return waitingDay[run.waiting.for];
  const nature = dayNature(day, course.calendar);
  if (!nature.working) return restDay(nature);
  const consulted = run.kind === 'ordered' ? undefined : course.suspended.get(day);
  if (consulted) {
    const letters = consulted.map(({ of, from }) => `${of}（${from}发函）`).join('、');
    const because = `征求${letters}意见，所需时间不计入答复期限。`;
    return { kind: 'suspended', because, cite: notCounted, counts: false };
  }
  const cite = citeOfCount(day, course);
  if (nature.nature === 'worked-weekend') {
    const because = `周末调休上班（${nature.name}，依据《${nature.notice}》），`;
    return { kind: 'worked-weekend', because, cite, counts: true };
  }
  return { kind: 'counted', because: `工作日${provisionally(nature)}，`, cite, counts: true };
}

function citeOfCount(day: Day, { facts, limit }: Course): Cite {
  if (facts.ordered) return orderedReply;
  if (limit?.deferredTo && day > limit.base) return deferredReply;
  return inForce(replyLimit, facts.receivedOn).cite;
}

function restDay(nature: DayNature): Entry {
  if (nature.nature === 'weekend') {
    const cite = { instrument: '国务院关于职工工作时间的规定', article: '第七条第一款' };
    return { kind: 'weekend', because: `周末休息日${provisionally(nature)}，不计。`, cite, counts: false };
  }
  const because = `${nature.name}放假（依据《${nature.notice}》），不计。`;
  const cite = nature.local ? null : { instrument: '全国年节及纪念日放假办法', article: '第二条' };
  return { kind: 'holiday', because, cite, counts: false };
}

function provisionally({ provisional }: DayNature): string {
  return provisional ? '（该年放假安排尚未公布，暂按每周工作五日计）' : '';
}

const dayZero: Record<Run['kind'], (course: Course) => Entry> = {
  received: ({ facts }) => ({
    kind: 'receipt',
    because: `收到申请之日，当日不计，从次日起算。${facts.receivedBecause ?? ''}`,
    cite: countingStarts(facts.receivedOn),
    counts: false,
  }),
  corrected: () => ({
    kind: 'receipt',
    because: '收到补正的申请之日，当日不计；答复期限从次日起重新计算。',
    cite: restartsOnCorrection,
    counts: false,
  }),
  'fee-paid': () => ({
    kind: 'receipt',
    because: '完成缴费之日，当日不计；从次日起重新计算答复期限。',
    cite: restartsOnPayment,
    counts: false,
  }),
  ordered: () => ({
    kind: 'receipt',
    because: '收到责令重新答复的决定或者判决之日，当日不计，从次日起算。',
    cite: orderedReply,
    counts: false,
  }),
};

const waitingDay: Record<'correction' | 'payment', Entry> = {
  correction: {
    kind: 'waiting',
    because: '等候申请人补正，收到补正后重新计算。',
    cite: restartsOnCorrection,
    counts: false,
  },
  payment: {
    kind: 'waiting',
    because: '等候申请人缴费，缴费后重新计算。',
    cite: restartsOnPayment,
    counts: false,
  },
};

import { addDays, daysFrom } from '#law/calendar/day.ts';
import { dayNature } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import { countingStarts, notCounted, restartsOnCorrection } from '#law/disclosure/limits.ts';
import type { Course } from '#law/disclosure/course.ts';
import type { Run } from '#law/disclosure/runs.ts';
import { suspendedDays, type Suspension } from '#law/disclosure/suspension.ts';

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
 * @law 政府信息公开条例 第三十三条第三款 — consultation time is not counted */
export function clockDays(course: Course, due: Day | null): ClockDay[] {
  const suspended = suspendedDays(course.suspensions);
  return course.runs.flatMap((run, index) => {
    const next = course.runs[index + 1];
    const end = next ? addDays(next.from, -1) : (due ?? laterOf(course.today, run.waiting?.from ?? run.from));
    let number = 0;
    return daysFrom(run.from, end).map((day) => {
      const entry = entryOf(day, run, { course, suspended });
      if (entry.counts) number++;
      const because = day === due ? `${entry.because}期限在这一天届满。` : entry.because;
      return {
        day,
        kind: day === due ? 'due' : entry.kind,
        number: entry.counts ? number : null,
        because: because.replace('{n}', String(number)),
        cite: entry.cite,
      };
    });
  });
}

type Entry = Pick<ClockDay, 'kind' | 'because' | 'cite'> & { counts: boolean };

function entryOf(day: Day, run: Run, { course, suspended }: { course: Course; suspended: Map<Day, Suspension> }): Entry {
  if (day === run.from) return dayZero(run, course);
  if (run.waiting && day > run.waiting.from) return waitingDay(run.waiting.for);
  const nature = dayNature(day, course.calendar);
  if (nature.nature === 'holiday') {
    return {
      kind: 'holiday',
      because: `${nature.name}放假，不计。依据${nature.notice}。`,
      cite: { instrument: '全国年节及纪念日放假办法', article: '第二条' },
      counts: false,
    };
  }
  if (nature.nature === 'weekend') return { kind: 'weekend', because: '周末休息日，不计。', cite: null, counts: false };
  const suspension = suspended.get(day);
  if (suspension) {
    const because = `征求${suspension.of}意见，所需时间不计入答复期限。`;
    return { kind: 'suspended', because, cite: notCounted, counts: false };
  }
  if (nature.nature === 'worked-weekend') {
    const because = `${nature.name}调休上班日，计为第{n}个工作日。依据${nature.notice}。`;
    return { kind: 'worked-weekend', because, cite: null, counts: true };
  }
  return { kind: 'counted', because: '工作日，计为第{n}个工作日。', cite: null, counts: true };
}

function dayZero(run: Run, { facts }: Course): Entry {
  if (run.kind === 'corrected') {
    const because = '收到补正之日，当日不计；答复期限从收到补正之日起重新计算。';
    return { kind: 'receipt', because, cite: restartsOnCorrection, counts: false };
  }
  if (run.kind === 'fee-paid') {
    const cite = { instrument: '政府信息公开信息处理费管理办法', article: '第七条' };
    return { kind: 'receipt', because: '缴费之日，当日不计；从次日起重新计算答复期限。', cite, counts: false };
  }
  const because = `收到申请之日，当日不计，从次日起算。${facts.receivedBecause ?? ''}`;
  return { kind: 'receipt', because, cite: countingStarts, counts: false };
}

function waitingDay(reason: 'correction' | 'payment'): Entry {
  if (reason === 'payment') {
    const cite = { instrument: '政府信息公开信息处理费管理办法', article: '第七条' };
    return { kind: 'waiting', because: '等候申请人缴费，缴费后重新计算。', cite, counts: false };
  }
  const because = '等候申请人补正，收到补正后重新计算。';
  return { kind: 'waiting', because, cite: restartsOnCorrection, counts: false };
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

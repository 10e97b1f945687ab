import { lastDayOf } from '#law/calendar/calendar-days.ts';
import { addWorkingDays, type Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { OrderedReply, ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { type ExtensionsOfRun, extensionsOf } from '#law/disclosure/extension.ts';
import type { Suspension } from '#law/disclosure/suspension.ts';

/** With what days are counted. */
export interface Counting {
  calendar: Calendar;
  /** Days that a consultation takes out. */
  suspended: ReadonlyMap<Day, Suspension[]>;
}

export interface RunLimit {
  /** Last day before any extension. */
  base: Day;
  /** 法定到期日, extension or deferral included. */
  due: Day;
  extensions: ExtensionsOfRun;
  /** The delayed day that was fixed in time; null where there is none. */
  deferredTo: Day | null;
}

/** How far one run of the reply limit reaches.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days, extended by twenty at the most
 * @law 政府信息公开条例 第三十三条第三款 — without the days of consultation
 * @law 政府信息公开条例 第三十五条 — a delayed day fixed within the limit takes its place
 * @law 行政复议法 第七十七条 — an ordered reply has the period that the decision names
 * @reading a delayed day fixed after the limit has ended, or before its end, moves nothing (deferral)
 * @reading the period of an ordered reply is neither extended nor suspended (ordered-reply) */
export function limitOfRun(
  run: { from: Day; budget: number },
  facts: ReplyClockFacts,
  counting: Counting,
): RunLimit {
  if (facts.ordered) return orderedLimit(facts.ordered, counting);
  const base = nthCounted(run.from, run.budget, counting);
  const extensions = extensionsOf(facts, { runFrom: run.from, base });
  const due = nthCounted(base, extensions.effective?.days ?? 0, counting);
  const { decidedOn = '', until = '' } = facts.deferral ?? {};
  const deferred = decidedOn >= run.from && decidedOn <= due && until > due;
  return { base, due: deferred ? until : due, extensions, deferredTo: deferred ? until : null };
}

function orderedLimit({ from, days, unit }: OrderedReply, { calendar }: Counting): RunLimit {
  const due =
    unit === 'calendar-days'
      ? lastDayOf(from, days, calendar)
      : nthCounted(from, days, { calendar, suspended: new Map() });
  return { base: due, due, extensions: { effective: null, withoutEffect: [] }, deferredTo: null };
}

/** The `count`-th working day after `from` that no consultation takes out. */
function nthCounted(from: Day, count: number, { calendar, suspended }: Counting): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addWorkingDays(day, 1, calendar);
    if (!suspended.has(day)) left--;
  }
  return day;
}

import { addWorkingDays, type Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
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
  /** 法定到期日, extension included. */
  due: Day;
  extensions: ExtensionsOfRun;
}

/** How far one run of the reply limit reaches.
 * @law 政府信息公开条例 第三十三条第二款 — twenty working days, extended by twenty at the most
 * @law 政府信息公开条例 第三十三条第三款 — without the days of consultation */
export function limitOfRun(
  run: { from: Day; budget: number },
  facts: ReplyClockFacts,
  counting: Counting,
): RunLimit {
  const base = nthCounted(run.from, run.budget, counting);
  const extensions = extensionsOf(facts, { runFrom: run.from, base });
  return { base, due: nthCounted(base, extensions.effective?.days ?? 0, counting), extensions };
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

import type { Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { type Counting, limitOfRun, type RunLimit } from '#law/disclosure/run-limit.ts';
import { type Run, runsOf } from '#law/disclosure/runs.ts';
import { type Suspension, suspendedDays, suspensionOf } from '#law/disclosure/suspension.ts';

/** The facts with what follows from them; shared by the parts of the clock. */
export interface Course extends Counting {
  facts: ReplyClockFacts;
  today: Day;
  suspensions: Suspension[];
  runs: Run[];
  /** Of the last run; null while the clock waits for the requester. */
  limit: RunLimit | null;
}

/** The facts of a file with its suspensions, runs and limit as they are known on a day.
 * @law 政府信息公开条例 第三十三条第三款 — consultations are taken out as far as they have run
 * @law 政府信息公开条例 第三十条 — the last run is the one that counts */
export function courseOf(facts: ReplyClockFacts, today: Day, calendar: Calendar): Course {
  const suspensions = facts.consultations.map((each) => suspensionOf(each, facts.endedOn ?? today, calendar));
  const counting = { calendar, suspended: suspendedDays(suspensions) };
  const runs = runsOf(facts, counting);
  const last = runs.at(-1);
  const limit = last && !last.waiting ? limitOfRun(last, facts, counting) : null;
  return { ...counting, facts, today, suspensions, runs, limit };
}

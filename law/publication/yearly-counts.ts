import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { endingActs } from '#law/publication/act-order.ts';
import { beginningOf, lapsedBySourceAlone, proofMissing } from '#law/publication/proof.ts';
import type { ValidityFacts } from '#law/publication/validity-facts.ts';
import { plannedEnd } from '#law/publication/validity-on.ts';

/** One line of table 2: 规章 or 行政规范性文件. */
export interface YearlyCount {
  /** 本年制发件数 */
  made: number;
  /** 本年废止件数 */
  repealed: number;
  /** 现行有效件数, on 31 December. */
  inForce: number;
  /** Documents whose validity is not proven: in none of the three, and to be worked to zero. */
  unproven: number;
}

/**
 * The figures of a year for the documents of one kind.
 *
 * @reading 废止 and 失效 both count as repealed in the year; a document counts as in force from its publication, though it
 * has no effect yet, and on 31 December when that is its last day; a partial lapse counts as in force (yearly-counts)
 */
export function counted(documents: readonly ValidityFacts[], year: number): YearlyCount {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const lives = documents.map(lifeOf);
  const within = (day: Day | null) => day !== null && day >= first && day <= last;
  const of = (test: (life: Life) => boolean) => lives.filter(test).length;
  return {
    made: of((life) => life.proven && within(life.from)),
    repealed: of((life) => life.proven && within(life.endedOn)),
    inForce: of(
      ({ proven, from, endedOn }) =>
        proven && from !== null && from <= last && (endedOn === null || endedOn > last),
    ),
    unproven: of(({ proven, from }) => !proven && (from === null || from <= last)),
  };
}

interface Life {
  from: Day | null;
  /** First day on which it is no longer in force. */
  endedOn: Day | null;
  proven: boolean;
}

/** Counted from publication to the day after the last day, whatever amendments and partial lapses lie between. */
function lifeOf(facts: ValidityFacts): Life {
  const from = facts.publishedOn ?? beginningOf(facts)?.on ?? null;
  const end = plannedEnd(facts);
  const ended = endingActs(facts.acts).length > 0;
  const proven =
    from !== null &&
    !facts.openForComments &&
    !lapsedBySourceAlone(facts) &&
    (proofMissing(facts) === null || ended);
  // Repealed before its own publication is no life at all: it is counted made and repealed on the day of publication.
  const endedOn = end && addDays(end, 1);
  return { from, endedOn: endedOn && from && endedOn < from ? from : endedOn, proven };
}

/**
 * Whether two years hang together: this year's in force is last year's, plus made, less repealed; null, or the gap.
 *
 * @reading the form prints no such balance; documents that are proven late break it, and the gap is then explained (yearly-counts)
 */
export function yearGap(
  before: Pick<YearlyCount, 'inForce'>,
  year: Pick<YearlyCount, 'made' | 'repealed' | 'inForce'>,
): number | null {
  const gap = year.inForce - (before.inForce + year.made - year.repealed);
  return gap === 0 ? null : gap;
}

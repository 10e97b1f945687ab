import { addDays, isDay } from '#law/calendar/day.ts';
import type { Cite, Day, Provision } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import { isTrial } from '#law/publication/is-trial.ts';
import { rowFor } from '#law/publication/place-rows.ts';
import { termDemanded } from '#law/publication/term-demanded.ts';

export interface TermFacts {
  kind: DocumentKind;
  title: string;
  /** 有效期至, as the text states it. */
  statedUntil: Day | null;
  /** 有效期……年, as the text states it. */
  statedYears: number | null;
  effectiveOn: Day | null;
  /** Division code of the issuer's place. */
  place: string;
  /** Day of publication: the law of that day. */
  on: Day;
}

export interface TermFinding {
  code: 'term-missing' | 'term-too-long' | 'term-before-effect';
  reason: string;
  cite: Cite | null;
}

export interface StatedTerm {
  /** Last day in force; null: the text states none, and no rule supplies one. */
  expiresOn: Day | null;
  /** For documents.term_because. */
  because: string;
  findings: TermFinding[];
}

/** Longest terms in years, plain and on trial. */
const longest: Provision<{ plain: number; trial: number }>[] = [
  {
    from: '2009-06-01',
    place: '32',
    value: { plain: 5, trial: 2 },
    cite: { instrument: '江苏省规范性文件制定和备案规定', article: '有效期' },
  },
  {
    from: '2022-08-01',
    place: '32',
    value: { plain: 5, trial: 2 },
    cite: { instrument: '江苏省行政规范性文件管理规定', article: '有效期' },
  },
];

/**
 * The term that a document states, and what is wrong with it. A silent text gets no term: the rule of the place sets
 * the longest term, and is not known to supply one.
 *
 * @law 江苏省行政规范性文件管理规定 有效期 — five years at the most, two on trial
 * @law 江苏省规范性文件制定和备案规定 有效期 — the same before 2022-08-01
 * @reading the provincial text was not read: the longest terms are a setting of the place (normative-term)
 * @reading 有效期五年 ends on the day before the same date, five years after the day of effect (term-of-years)
 */
export function termOf(facts: TermFacts): StatedTerm {
  const expiresOn = facts.statedUntil ?? lastDayOfYears(facts);
  const because = facts.statedUntil
    ? '文件写明有效期至'
    : facts.statedYears
      ? `文件写明有效期${facts.statedYears}年`
      : '';
  const findings = [missing(facts, expiresOn), tooLong(facts, expiresOn), beforeEffect(facts, expiresOn)];
  return { expiresOn, because: expiresOn ? because : '', findings: findings.filter((each) => each !== null) };
}

/** Last day of a term of years from its first day: 2024-03-01 for five years ends on 2029-02-28.
 * @reading the day of effect is the first day of the term (term-of-years) */
export function lastDayAfterYears(firstDay: Day, years: number): Day {
  const date = `${Number(firstDay.slice(0, 4)) + years}${firstDay.slice(4)}`;
  return isDay(date) ? addDays(date, -1) : `${date.slice(0, 4)}-02-28`;
}

/** The longest term that a document may state; null where its kind or place has none.
 * @law 江苏省行政规范性文件管理规定 有效期 — five years at the most, two on trial
 * @reading the provincial text was not read (normative-term) */
export function longestTerm({
  kind,
  title,
  place,
  on,
}: Pick<TermFacts, 'kind' | 'title' | 'place' | 'on'>): { years: number; cite: Cite } | null {
  const row = termDemanded(kind) ? rowFor(longest, on, place) : null;
  return row && { years: isTrial(title) ? row.value.trial : row.value.plain, cite: row.cite };
}

function lastDayOfYears({ statedYears, effectiveOn }: TermFacts): Day | null {
  return statedYears && effectiveOn ? lastDayAfterYears(effectiveOn, statedYears) : null;
}

function missing(facts: TermFacts, expiresOn: Day | null): TermFinding | null {
  if (expiresOn || !termDemanded(facts.kind)) return null;
  const cite = longestTerm(facts)?.cite ?? null;
  return { code: 'term-missing', reason: '没有写明有效期，有效性待核，请补充依据或者作出决定。', cite };
}

function tooLong(facts: TermFacts, expiresOn: Day | null): TermFinding | null {
  const most = longestTerm(facts);
  if (!most || !expiresOn || !facts.effectiveOn) return null;
  const last = lastDayAfterYears(facts.effectiveOn, most.years);
  if (expiresOn <= last) return null;
  const reason = `有效期不得超过${most.years}年，自${facts.effectiveOn}起最晚到${last}，写明的是${expiresOn}。`;
  return { code: 'term-too-long', reason, cite: most.cite };
}

function beforeEffect({ effectiveOn }: TermFacts, expiresOn: Day | null): TermFinding | null {
  if (!expiresOn || !effectiveOn || expiresOn >= effectiveOn) return null;
  return {
    code: 'term-before-effect',
    reason: `有效期至${expiresOn}，早于施行日期${effectiveOn}，请核对。`,
    cite: null,
  };
}

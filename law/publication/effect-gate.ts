import type { Cite, Day } from '#law/cite.ts';
import { effectiveDayOf } from '#law/publication/effective-day.ts';
import type { GateRefusal, MakingFacts } from '#law/publication/making-facts.ts';

/** The document is published: what filing and clean-up need.
 * @law 优化营商环境条例 第六十四条第二款 — unpublished, it is no basis for administration */
export function published({ publishedOn }: MakingFacts): GateRefusal | null {
  if (publishedOn) return null;
  return {
    code: 'not-published',
    reason: '文件还没有公布；未经公布的不得作为行政管理依据。',
    cite: { instrument: '优化营商环境条例', article: '第六十四条第二款' },
  };
}

/** Filing follows publication; a late filing is a breach and never refused.
 * @nolaw published first */
export function beforeFiling(facts: MakingFacts): GateRefusal | null {
  return published(facts);
}

/** Whether the document has effect on a day.
 * @law 规章制定程序条例 第三十二条 — thirty days after publication, or at once where delay would hinder */
export function beforeEffect(facts: MakingFacts, on: Day): GateRefusal | null {
  const missing = published(facts);
  if (missing || !facts.publishedOn) return missing;
  const { kind, place, publishedOn, effectiveOn: statedOn, immediateReason } = facts;
  const effect = effectiveDayOf({ kind, place, publishedOn, statedOn, immediateReason });
  const cite: Cite = effect.cite ?? { instrument: '规章制定程序条例', article: '第三十二条' };
  if (effect.fault) return effect.fault;
  return effect.on !== null && effect.on <= on
    ? null
    : { code: 'not-yet-in-force', reason: `${effect.on ?? '施行日期未定，'}起施行，还没有到。`, cite };
}

/** Whether a normative document states its term.
 * @law 江苏省行政规范性文件管理规定 有效期 — a term is stated
 * @reading the provincial text was not read: the demand is a setting of the place (normative-term) */
export function beforeTerm(facts: MakingFacts): GateRefusal | null {
  const missing = published(facts);
  if (missing || facts.kind !== 'normative' || facts.expiresOn) return missing;
  return {
    code: 'term-missing',
    reason: '行政规范性文件应当写明有效期，没有写明的有效性待核。',
    cite: { instrument: '江苏省行政规范性文件管理规定', article: '有效期' },
  };
}

import type { Day } from '#law/cite.ts';
import type { Beginning } from '#law/publication/proof.ts';
import { quotedTitle } from '#law/publication/quoted-title.ts';
import type { ValidityAct, ValidityFacts } from '#law/publication/validity-facts.ts';

interface InForce {
  facts: ValidityFacts;
  beginning: Beginning;
  /** The act that governs how far the document holds, if any has come. */
  last: ValidityAct | undefined;
  lapsedClauses: string[];
  /** Last day in force as far as it is known. */
  until: Day | null;
}

/** Why a document is in force, whole or in part, as one Chinese sentence with the documents and days that prove it.
 * @nolaw words for what `validityOn` decides */
export function whyInForce({ facts, beginning, last, lapsedClauses, until }: InForce): string {
  const { effectiveOn, settled } = facts;
  const own =
    settled && !effectiveOn
      ? `${settled.on}核查为有效${inBrackets(settled.because)}`
      : `自${beginning.on}起施行${inBrackets(beginning.because)}`;
  const acted =
    last?.kind === 'amended'
      ? `${last.effectiveOn}起依${nameOf(last)}修改，以修改后的文本为准`
      : last && `${lapsedClauses.join('、')}依${nameOf(last)}自${last.effectiveOn}起失效，其余条款有效`;
  return `${acted ?? own}${until ? `，有效期至${until}` : ''}。`;
}

/** The document that acts, with its provision: 《…的决定》第二条.
 * @nolaw words */
export function nameOf({ basis }: ValidityAct): string {
  return `${quotedTitle(basis.title)}${basis.provision}`;
}

/** A clause quoted within another sentence, without its own full stop; nothing where there is none.
 * @nolaw words */
export function inBrackets(clause: string): string {
  const bare = clause.trim().replace(/[。；]+$/, '');
  return bare && `（${bare}）`;
}

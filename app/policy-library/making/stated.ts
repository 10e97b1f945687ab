import type { Block } from '#app/policy-library/text/block.ts';
import { statedDatesIn, statedEffect } from '#app/policy-library/text/stated-dates.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What a draft says of its own days and of the documents that it ends: proposed to the officer, who confirms it. */
export interface Stated {
  /** 施行日期, for a publication on the day asked; null: the text is silent. */
  effectiveOn: Day | null;
  effectiveQuote: string;
  expiresOn: Day | null;
  years: number | null;
  termQuote: string;
  /** Documents that the text repeals, by cited name, with the clause. */
  repeals: { name: string; quote: string; anchor: string }[];
}

export function statedIn(blocks: readonly Block[], publishedOn: Day): Stated {
  const effect = statedEffect(blocks);
  const dates = statedDatesIn(blocks);
  const term = dates.filter(({ kind }) => kind === 'expires' || kind === 'term').at(-1);
  const effectiveOn =
    effect?.kind === 'effective'
      ? effect.on
      : effect?.kind === 'effective-after-publication'
        ? addDays(publishedOn, effect.days)
        : null;
  return {
    effectiveOn,
    effectiveQuote: effect?.quote ?? '',
    expiresOn: term?.kind === 'expires' ? term.on : null,
    years: term?.kind === 'term' ? term.years : null,
    termQuote: term?.quote ?? '',
    repeals: dates.flatMap((stated) =>
      stated.kind === 'repeals'
        ? stated.names.map((name) => ({ name, quote: stated.quote, anchor: stated.anchor }))
        : [],
    ),
  };
}

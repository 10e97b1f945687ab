import type { Block } from '#app/policy-library/text/block.ts';
import { statedDatesIn, statedEffect } from '#app/policy-library/text/stated-dates.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import { effectiveDayOf } from '#law/publication/effective-day.ts';
import { termOf } from '#law/publication/term.ts';

/** The days of a document with what proves each; null where nothing does. */
export interface ProvenDays {
  effectiveOn: Day | null;
  effectiveBecause: string;
  expiresOn: Day | null;
  termBecause: string;
}

interface Stated {
  kind: DocumentKind;
  title: string;
  /** Division code of the city. */
  place: string;
  publishedOn: Day | null;
  blocks: readonly Block[];
  /** What the officer wrote; empty where he left it to the text. */
  written: { effectiveOn: string; effectiveBecause: string; expiresOn: string; termBecause: string };
}

/** Day of effect and term: as written, else as the text itself states them, else as a cited rule supplies them. */
export function provenDaysOf(stated: Stated): ProvenDays {
  const effect = effectOf(stated);
  return { ...effect, ...termOfText(stated, effect.effectiveOn) };
}

function effectOf({ kind, place, publishedOn, blocks, written }: Stated) {
  if (written.effectiveOn !== '') {
    return { effectiveOn: written.effectiveOn, effectiveBecause: written.effectiveBecause.trim() };
  }
  const said = statedEffect(blocks);
  if (said?.kind === 'effective') return { effectiveOn: said.on, effectiveBecause: said.quote };
  if (publishedOn === null) return { effectiveOn: null, effectiveBecause: '' };
  if (said?.kind === 'effective-after-publication') {
    return { effectiveOn: addDays(publishedOn, said.days), effectiveBecause: said.quote };
  }
  const ruled = effectiveDayOf({ kind, place, publishedOn, statedOn: null, immediateReason: '' });
  return { effectiveOn: ruled.on, effectiveBecause: ruled.because };
}

function termOfText({ kind, title, place, publishedOn, blocks, written }: Stated, effectiveOn: Day | null) {
  if (written.expiresOn !== '') {
    return { expiresOn: written.expiresOn, termBecause: written.termBecause.trim() };
  }
  const said = statedDatesIn(blocks).findLast(({ kind }) => kind === 'expires' || kind === 'term');
  if (!said) return { expiresOn: null, termBecause: '' };
  const term = termOf({
    kind,
    title,
    place,
    effectiveOn,
    statedUntil: said.kind === 'expires' ? said.on : null,
    statedYears: said.kind === 'term' ? said.years : null,
    on: publishedOn ?? effectiveOn ?? '2000-01-01',
  });
  return { expiresOn: term.expiresOn, termBecause: term.expiresOn ? said.quote : '' };
}

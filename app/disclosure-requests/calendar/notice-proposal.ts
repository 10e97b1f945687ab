import type { Proposal } from '#app/disclosure-requests/calendar/proposals.ts';
import type { ParsedNotice } from '#law/calendar/parse-holiday-notice.ts';
import type { Day } from '#law/cite.ts';

/** The proposal that a notice would be, for a look at what it moves; null where the text names no year. */
export function noticeProposal(parsed: ParsedNotice, text: string, proposedAt: Date): Proposal | null {
  const { notice, off, work } = parsed;
  if (!notice) return null;
  return {
    kind: 'notice',
    id: 0,
    title: notice.title,
    source: text,
    off,
    worked: work,
    names: namesOfDays(parsed),
    year: notice.year,
    agencyId: null,
    proposedBy: null,
    proposedAt,
    adoptedBy: null,
    adoptedAt: null,
    declinedAt: null,
  };
}

/** 元旦 by day. */
export function namesOfDays({ notice }: ParsedNotice): Record<Day, string> {
  const pairs = (notice?.holidays ?? []).flatMap(({ name, off, work }) =>
    [...off, ...work].map((day) => [day, name] as const),
  );
  return Object.fromEntries(pairs);
}

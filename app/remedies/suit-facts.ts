import { calendarOfFile, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { type RemedyCase, remedyCaseOf } from '#app/remedies/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type BeforeSuit, defendantsOf } from '#law/remedies/defendants.ts';
import { sueOverSilenceBy } from '#law/remedies/remedy-limits.ts';

/** The last day for suing over silence: six months from the end of the reply limit; null for any other case. */
export async function silenceSuitBy(scope: Scope, remedy: RemedyCase): Promise<Day | null> {
  if (!remedy.overSilence || remedy.kind === 'reconsideration' || !remedy.request) return null;
  const file = await loadCase(scope, remedy.request.id);
  if (!file) return null;
  const due = file.dispatches[0]?.due_on ?? clockOf(file, scope.today).due;
  return due ? sueOverSilenceBy(due, calendarOfFile(file)) : null;
}

/** 被告, as the reconsideration before the suit decides it; null for a reconsideration. */
export async function defendantsText(scope: Scope, remedy: RemedyCase): Promise<string | null> {
  if (remedy.kind === 'reconsideration') return null;
  const { beforeCaseId } = remedy;
  const before = beforeCaseId === null ? null : await remedyCaseOf(scope, beforeCaseId);
  const { defendants } = defendantsOf(outcomeOf(before), 'reply');
  const names = { original: '作出答复的机关', body: before?.body ?? '复议机关' };
  return defendants.map((each) => names[each]).join('、');
}

function outcomeOf(before: RemedyCase | null): BeforeSuit {
  if (!before) return 'none';
  if (!before.result) return 'silent';
  const outcomes = { upheld: 'upheld', overturned: 'changed', other: 'inadmissible' } as const;
  return outcomes[before.result.result];
}

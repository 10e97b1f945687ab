import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import {
  evidenceGaps,
  evidenceOfDraft,
  kindOf,
  type Overridable,
} from '#app/disclosure-requests/evidence/evidence-of.ts';
import type { Day } from '#law/cite.ts';

export type EvidenceOverride = CaseFile['evidenceOverrides'][number];

/** What was let pass for the reply of this run and has not been supplied since. */
export function openOverrides(file: CaseFile, today: Day): EvidenceOverride[] {
  const missing = missingKinds(file, today);
  return file.evidenceOverrides.filter(
    (each) =>
      each.run === file.run &&
      missing(each.missing as Overridable) &&
      !(onChecklist.has(each.missing) && filledSince(file, each)),
  );
}

/** What no later entry of its own can show once the reply is signed; the checklist says how it was put right. */
const onChecklist: ReadonlySet<string> = new Set(['basis-kind', 'review-legal', 'review-secrecy']);

/** Whether a kind of evidence is missing still, as if nothing had been let pass; with no draft yet only searches can tell. */
function missingKinds(file: CaseFile, today: Day): (kind: Overridable) => boolean {
  const draft = file.drafts.at(-1);
  if (!draft) return (kind) => kind !== 'search-log' || file.searchLogs.length === 0;
  const { soft } = evidenceGaps({ ...file, evidenceOverrides: [] }, evidenceOfDraft(draft), today);
  const kinds = new Set(soft.map(kindOf));
  return (kind) => kinds.has(kind);
}

function filledSince(file: CaseFile, { recorded_at }: EvidenceOverride): boolean {
  const since = new Date(recorded_at);
  return file.checklists.some((each) => new Date(each.recorded_at) > since);
}

import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import type { CleanUpOpinion } from '#law/publication/clean-up-rules.ts';

export interface NewOpinion {
  documentId: number;
  stage: 'department' | 'legal-review';
  opinion: CleanUpOpinion;
  reason: string;
  clauses: string[];
}

/** Writes opinions, inside an act's transaction; those before stay on record. */
export async function insertOpinions(
  inside: Scope,
  campaignId: number,
  given: readonly NewOpinion[],
): Promise<void> {
  if (given.length === 0) return;
  await inside.db
    .insertInto('campaign_opinions')
    .values(
      given.map(({ documentId, stage, opinion, reason, clauses }) => ({
        city: inside.city.code,
        campaign_id: campaignId,
        document_id: documentId,
        stage,
        opinion,
        reason: reason.trim(),
        clauses: clauses.map((clause) => clause.trim()).filter((clause) => clause !== ''),
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })),
    )
    .execute();
}

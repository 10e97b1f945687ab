import type { ActKind } from '#app/policy-library/validity/act-words.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** An act by which one document changes the validity of another. */
export interface ActRow {
  documentId: number;
  kind: ActKind;
  basisId: number | null;
  basisTitle: string;
  provision: string;
  clauses: string[];
  effectiveOn: Day;
  untilOn: Day | null;
  registerNo: string;
  note: string;
  campaignId: number | null;
}

/** Writes the act, inside an act's transaction. The caller asks before, tells the public pages and writes the audit line. */
export async function insertAct(inside: Scope, act: ActRow): Promise<number> {
  const { id } = await inside.db
    .insertInto('document_acts')
    .values({
      city: inside.city.code,
      document_id: act.documentId,
      kind: act.kind,
      basis_id: act.basisId,
      basis_title: act.basisTitle.trim(),
      basis_provision: act.provision.trim(),
      clauses: act.clauses.map((clause) => clause.trim()).filter((clause) => clause !== ''),
      effective_on: act.effectiveOn,
      until_on: act.kind === 'continued' ? act.untilOn : null,
      register_no: act.registerNo.trim() || null,
      note: act.note.trim(),
      campaign_id: act.campaignId,
      officer_id: inside.actor.kind === 'officer' ? inside.actor.officerId : null,
      happened_on: inside.today,
      recorded_at: inside.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

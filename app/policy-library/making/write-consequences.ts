import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import type { Day } from '#law/cite.ts';

/** A document that a new one ends, as its text says and the officer confirmed. */
export interface EndedDocument {
  documentId: number;
  kind: 'repealed' | 'replaced';
  /** The clause of the new text. */
  provision: string;
  effectiveOn: Day;
}

/** 依据、征求意见稿: what the new document rests on, and which drafts became it. */
export async function writeRelations(
  scope: Scope,
  { making, documentId }: { making: Making; documentId: number },
): Promise<void> {
  const bases = stepNamed(making, 'plan')?.content.bases ?? [];
  const common = {
    city: scope.city.code,
    officer_id: officerIdOf(scope),
    happened_on: scope.today,
    recorded_at: scope.now,
  };
  const rows = [
    ...bases.map((basis) => ({
      ...common,
      from_id: documentId,
      kind: 'based-on',
      to_id: basis.documentId,
      to_title: basis.title,
      provision: basis.provision,
    })),
    ...making.calls.map((call) => ({
      ...common,
      from_id: call.document_id,
      kind: 'draft-of',
      to_id: documentId,
      to_title: '',
      provision: '',
    })),
  ];
  if (rows.length > 0) {
    await scope.db
      .insertInto('document_relations')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
  }
  for (const call of making.calls) await noteChange(scope, 'document', String(call.document_id));
}

/** 同时废止: each document named is ended by the new one, in the same transaction. */
export async function writeEndings(
  scope: Scope,
  written: { documentId: number; title: string; endings: EndedDocument[]; officerId: number },
): Promise<void> {
  for (const ending of written.endings) {
    await scope.db
      .insertInto('document_acts')
      .values({
        city: scope.city.code,
        document_id: ending.documentId,
        kind: ending.kind,
        basis_id: written.documentId,
        basis_title: written.title,
        basis_provision: ending.provision,
        effective_on: ending.effectiveOn,
        officer_id: written.officerId,
        happened_on: scope.today,
        recorded_at: scope.now,
      })
      .execute();
    await noteChange(scope, 'document', String(ending.documentId));
  }
}

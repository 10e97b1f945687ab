import { sql } from 'kysely';
import {
  citationRowsOf,
  documentRowOf,
  type NewDocument,
  versionRowOf,
} from '#app/policy-library/documents/new-document.ts';
import type { ImportedText } from '#app/policy-library/importing/imported-text.ts';
import { type ImportOutcome, type Planned, planOf } from '#app/policy-library/importing/plan-import.ts';
import { agenciesNamed } from '#app/policy-library/importing/queries.ts';
import { writeKeyedRows, writeRows } from '#app/policy-library/importing/write-rows.ts';
import { mayDo } from '#app/policy-library/permissions.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { CHANGES_CHANNEL } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';

/**
 * Takes texts into the library in one transaction: all or none, so that a break loses nothing that was reported. What is
 * there already is known by its key and stays untouched. All versions of one document have to be given together.
 */
export async function importDocuments(
  scope: Scope,
  texts: readonly ImportedText[],
): Promise<Result<ImportOutcome, Refusal<'not-your-role'>>> {
  if (!mayDo(scope.actor, 'import-documents'))
    return refused('not-your-role', '批量导入由政府信息公开工作机构负责人办理。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    // Two imports of one document at a time would both find it missing.
    await lockName(inside, 'import-documents');
    const { plan, outcome } = await planOf(inside, texts);
    const ids = await write(inside, plan);
    await tellChanges(inside, ids);
    const { added, updated, unchanged, failed } = outcome;
    if (added + updated > 0) {
      const detail = { added, updated, unchanged, failed: failed.length };
      await writeAudit(inside, { act: 'import-documents', subject: `documents:${ids[0] ?? 0}`, detail });
    }
    return done(outcome);
  });
}

/** Writes the rows of the plan, few statements a table. Returns the ids of the documents that changed. */
async function write(inside: Scope, plan: readonly Planned[]): Promise<number[]> {
  const made = await writeRecords(
    inside,
    plan.filter(({ documentId }) => documentId === null),
  );
  const idOf = ({ documentKey, documentId }: Planned) => documentId ?? made.get(documentKey) ?? 0;
  await writeTexts(inside, plan, idOf);
  return plan.map(idOf);
}

async function writeRecords(inside: Scope, fresh: readonly Planned[]): Promise<Map<string, number>> {
  const agencies = await agenciesNamed(
    inside,
    fresh.flatMap(({ versions }) => versions[0]?.document.issuers ?? []),
  );
  const records = fresh.map((planned) => recordOf(planned, agencies));
  const made = await writeKeyedRows(
    inside,
    'documents',
    records.map((record) => documentRowOf(inside, record)),
  );
  const issuers = records.flatMap(({ sourceKey, issuers }) =>
    issuers.map(({ name, agencyId }, index) => ({
      city: inside.city.code,
      document_id: made.get(sourceKey ?? '') ?? 0,
      position: index + 1,
      name,
      agency_id: agencyId,
    })),
  );
  await writeRows(inside, 'document_issuers', issuers);
  return made;
}

async function writeTexts(
  inside: Scope,
  plan: readonly Planned[],
  idOf: (planned: Planned) => number,
): Promise<void> {
  const versions = plan.flatMap((planned) =>
    planned.versions.map(({ versionKey, document }, index) => ({
      versionKey,
      documentId: idOf(planned),
      number: planned.firstNumber + index,
      text: { ...document.text, sourceKey: versionKey },
    })),
  );
  const ids = await writeKeyedRows(
    inside,
    'document_versions',
    versions.map((version) => versionRowOf(inside, version)),
  );
  const citations = versions.flatMap(({ versionKey, documentId, text: { blocks } }) =>
    citationRowsOf(inside, { documentId, versionId: ids.get(versionKey) ?? 0, blocks }),
  );
  await writeRows(inside, 'document_citations', citations);
}

/** The record of a new document is that of its first text under the title of its newest. */
function recordOf({ documentKey, versions }: Planned, agencies: ReadonlyMap<string, number>): NewDocument {
  const [first] = versions;
  if (!first) throw new Error(`no text of ${documentKey}`);
  const issuers = first.document.issuers.map(({ name }) => ({ name, agencyId: agencies.get(name) ?? null }));
  const title = versions.at(-1)?.document.title ?? first.document.title;
  return {
    ...first.document,
    title,
    sourceKey: documentKey,
    issuers,
    agencyId: issuers[0]?.agencyId ?? null,
  };
}

/** As noteChange does for one document, in one statement for all. */
async function tellChanges(inside: Scope, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { code: city } = inside.city;
  await writeRows(
    inside,
    'changes',
    ids.map((id) => ({ city, kind: 'document', key: String(id) })),
  );
  await sql`select pg_notify(${CHANGES_CHANNEL}, ${city})`.execute(inside.db);
}

import { sql } from 'kysely';
import {
  citationRowsOf,
  documentRowOf,
  type NewDocument,
  versionRowOf,
} from '#app/policy-library/documents/new-document.ts';
import {
  byDocument,
  type ImportedText,
  type ImportFailure,
  versionDayIn,
} from '#app/policy-library/importing/imported-text.ts';
import { agenciesNamed, heldOf, numbersHeld } from '#app/policy-library/importing/queries.ts';
import { writeRows } from '#app/policy-library/importing/write-rows.ts';
import { mayDo } from '#app/policy-library/permissions.ts';
import { done, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { CHANGES_CHANNEL } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';

/** What became of the texts; `added` and `updated` count texts, so that all numbers together are the texts given. */
export interface ImportOutcome {
  /** Texts of documents that were not in the library, and further versions given with them. */
  added: number;
  /** Texts that came as a new version of a document already there. */
  updated: number;
  unchanged: number;
  failed: ImportFailure[];
}

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

/** The texts of one document that are to be written. */
interface Planned {
  documentKey: string;
  /** Of the document in the library; null: it is new. */
  documentId: number | null;
  firstNumber: number;
  versions: { versionKey: string; document: NewDocument }[];
}

async function planOf(inside: Scope, texts: readonly ImportedText[]) {
  const groups = byDocument(texts);
  const held = await heldOf(inside, [...groups.keys()]);
  const outcome: ImportOutcome = { added: 0, updated: 0, unchanged: 0, failed: [] };
  const plan: Planned[] = [];
  for (const [documentKey, group] of groups) {
    const known = held.get(documentKey);
    const planned: Planned = {
      documentKey,
      documentId: known?.documentId ?? null,
      firstNumber: (known?.lastNumber ?? 0) + 1,
      versions: [],
    };
    const seen = new Set(known?.versionKeys);
    let newest = known?.versionKeys.map(versionDayIn).sort().at(-1) ?? '';
    for (const text of [...group].sort(byDay)) {
      if (seen.has(text.versionKey)) {
        outcome.unchanged += 1;
        continue;
      }
      seen.add(text.versionKey);
      const fault = (text.versionOn ?? '') < newest ? OLDER : takeIn(planned, text);
      if (fault) outcome.failed.push({ file: text.place, reason: fault });
      else {
        newest = text.versionOn ?? '';
        outcome[known ? 'updated' : 'added'] += 1;
      }
    }
    if (planned.versions.length > 0) plan.push(planned);
  }
  return { plan: await withoutTakenNumbers(inside, plan, { texts, outcome }), outcome };
}

const OLDER = '库里已有更新的文本，较早的文本不能插到它前面';

function byDay(a: ImportedText, b: ImportedText): number {
  return (a.versionOn ?? '').localeCompare(b.versionOn ?? '');
}

function takeIn(planned: Planned, text: ImportedText): string | null {
  try {
    planned.versions.push({ versionKey: text.versionKey, document: text.read() });
    return null;
  } catch (error) {
    return `读不出正文：${(error as Error).message}`;
  }
}

/** A document number or index number belongs to one document; the later record is named and left out. */
async function withoutTakenNumbers(
  inside: Scope,
  plan: Planned[],
  { texts, outcome }: { texts: readonly ImportedText[]; outcome: ImportOutcome },
): Promise<Planned[]> {
  const fresh = plan.filter(({ documentId }) => documentId === null);
  const taken = await numbersHeld(inside, fresh.flatMap(numbersOf));
  return plan.filter((planned) => {
    if (planned.documentId !== null) return true;
    const clash = numbersOf(planned).find((number) => taken.has(number));
    if (clash !== undefined) {
      const place = texts.find(({ documentKey }) => documentKey === planned.documentKey)?.place ?? '';
      outcome.failed.push({ file: place, reason: `编号${clash}已经用于库里的另一份文件` });
      outcome.added -= planned.versions.length;
      return false;
    }
    for (const number of numbersOf(planned)) taken.add(number);
    return true;
  });
}

function numbersOf({ versions }: Planned): string[] {
  const { documentNo, indexNo, registerNo } = versions[0]?.document ?? {};
  return [documentNo, indexNo, registerNo].filter((number) => typeof number === 'string');
}

/** Writes the rows of the plan, a statement a table. Returns the ids of the documents that changed. */
async function write(inside: Scope, plan: readonly Planned[]): Promise<number[]> {
  const agencies = await agenciesNamed(
    inside,
    plan.flatMap(({ versions }) => versions[0]?.document.issuers ?? []),
  );
  const fresh = plan
    .filter(({ documentId }) => documentId === null)
    .map((planned) => recordOf(planned, agencies));
  const made = await writeRows(
    inside,
    'documents',
    fresh.map((document) => documentRowOf(inside, document)),
    'source_key',
  );
  const idOf = ({ documentKey, documentId }: Planned) => documentId ?? made.get(documentKey) ?? 0;
  const issuers = fresh.flatMap(({ sourceKey, issuers }) =>
    issuers.map(({ name, agencyId }, index) => ({
      city: inside.city.code,
      document_id: made.get(sourceKey ?? '') ?? 0,
      position: index + 1,
      name,
      agency_id: agencyId,
    })),
  );
  await writeRows(inside, 'document_issuers', issuers);
  const versions = plan.flatMap((planned) =>
    planned.versions.map(({ versionKey, document }, index) => ({
      versionKey,
      documentId: idOf(planned),
      number: planned.firstNumber + index,
      text: { ...document.text, sourceKey: versionKey },
    })),
  );
  const texts = await writeRows(
    inside,
    'document_versions',
    versions.map((each) => versionRowOf(inside, each)),
    'source_key',
  );
  const citations = versions.flatMap(({ versionKey, documentId, text: { blocks } }) =>
    citationRowsOf(inside, { documentId, versionId: texts.get(versionKey) ?? 0, blocks }),
  );
  await writeRows(inside, 'document_citations', citations);
  return plan.map(idOf);
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

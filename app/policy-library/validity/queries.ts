import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { DocumentKind } from '#law/publication/document-kinds.ts';
import type { ValidityAct, ValidityFacts } from '#law/publication/validity-facts.ts';
import { type Validity, validityOn } from '#law/publication/validity-on.ts';

/** The dated facts that the validity of each document is computed from; unknown ids are left out. Three queries however many. */
export async function validityFactsOf(
  scope: Scope,
  ids: readonly number[],
): Promise<Map<number, ValidityFacts>> {
  if (ids.length === 0) return new Map();
  const [documents, acts, settled] = await Promise.all([
    factRows(scope, ids),
    actsOf(scope, ids),
    settlements(scope, ids),
  ]);
  return new Map(
    documents.map((row) => [
      row.id,
      {
        kind: row.kind as DocumentKind,
        title: row.title,
        openForComments: row.open_for_comments,
        publishedOn: row.published_on,
        effectiveOn: row.effective_on,
        effectiveBecause: row.effective_because,
        expiresOn: row.expires_on,
        termBecause: row.term_because,
        declaredLapsed: row.declared_lapsed ?? false,
        settled: settled.get(row.id) ?? null,
        acts: acts.get(row.id) ?? [],
      },
    ]),
  );
}

/** The validity of each document on a day. */
export async function validitiesOn(
  scope: Scope,
  ids: readonly number[],
  on: Day,
): Promise<Map<number, Validity>> {
  const facts = await validityFactsOf(scope, ids);
  return new Map([...facts].map(([id, known]) => [id, validityOn(known, on)]));
}

async function factRows(scope: Scope, ids: readonly number[]) {
  return scope.db
    .selectFrom('documents as d')
    .select([
      'd.id',
      'd.kind',
      'd.title',
      'd.open_for_comments',
      'd.published_on',
      'd.effective_on',
      'd.effective_because',
      'd.expires_on',
      'd.term_because',
    ])
    .select((eb) =>
      eb
        .selectFrom('document_versions as v')
        .select('v.declared_lapsed')
        .whereRef('v.city', '=', 'd.city')
        .whereRef('v.document_id', '=', 'd.id')
        .orderBy('v.number', 'desc')
        .limit(1)
        .as('declared_lapsed'),
    )
    .where('d.city', '=', scope.city.code)
    .where('d.id', 'in', ids)
    .execute();
}

/** Acts that name the documents, in order of effect; withdrawn ones no longer count. */
async function actsOf(scope: Scope, ids: readonly number[]): Promise<Map<number, ValidityAct[]>> {
  const rows = await scope.db
    .selectFrom('document_acts as a')
    .leftJoin('document_act_withdrawals as w', (join) =>
      join.onRef('w.city', '=', 'a.city').onRef('w.act_id', '=', 'a.id'),
    )
    .selectAll('a')
    .where('a.city', '=', scope.city.code)
    .where('a.document_id', 'in', ids)
    .where('w.id', 'is', null)
    .orderBy('a.effective_on')
    .orderBy('a.id')
    .execute();
  const acts = new Map<number, ValidityAct[]>();
  for (const row of rows) {
    const act: ValidityAct = {
      id: row.id,
      kind: row.kind as ValidityAct['kind'],
      basis: { documentId: row.basis_id, title: row.basis_title, provision: row.basis_provision },
      clauses: row.clauses,
      effectiveOn: row.effective_on,
      untilOn: row.until_on,
    };
    acts.set(row.document_id, [...(acts.get(row.document_id) ?? []), act]);
  }
  return acts;
}

/** What an officer proved of documents whose own record proves nothing: the newest answer counts. */
async function settlements(
  scope: Scope,
  ids: readonly number[],
): Promise<Map<number, { on: Day; because: string }>> {
  const rows = await scope.db
    .selectFrom('validity_checks')
    .select(['document_id', 'happened_on', 'note', 'basis_title'])
    .where('city', '=', scope.city.code)
    .where('document_id', 'in', ids)
    .where('outcome', 'in', ['in-force', 'no-term-applies'])
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.document_id,
      { on: row.happened_on, because: row.basis_title ? `《${row.basis_title}》：${row.note}` : row.note },
    ]),
  );
}

import { sql } from 'kysely';
import {
  type AgencyScope,
  documentOfTask,
  type LibraryTask,
} from '#app/policy-library/validity/library-task.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { basisWarnings } from '#law/publication/basis-warnings.ts';

/** Relations looked at in one list. */
const MOST = 5000;

/**
 * Warnings that a text which a document in force rests on has changed or ended; of one document, or of an agency's. The
 * relation 依据 or 实施 says what it rests on. Three queries.
 */
export async function basisWarningsOf(
  scope: Scope,
  whose: AgencyScope,
  documentId?: number,
): Promise<LibraryTask[]> {
  const rows = await edgesToChangedTexts(scope, whose, documentId);
  const ids = [...new Set(rows.flatMap(({ id, basis_id }) => [id, basis_id]))];
  const validities = await validitiesOn(scope, ids, scope.today);
  const edges = rows.filter(({ id }) => validities.get(id)?.force !== 'not-in-force');
  const documents = new Map(edges.map((row) => [row.id, documentOfTask(row)]));
  return basisWarnings(
    edges.map((row) => ({
      documentId: row.id,
      basisId: row.basis_id,
      basisTitle: row.basis_title,
      provision: row.provision,
    })),
    validities,
    scope.today,
  ).flatMap(({ matter, key, because, cite, documentId: id }) => {
    const document = documents.get(id);
    return document ? [{ ...document, matter, key, because, cite }] : [];
  });
}

/** Edges whose other end has an act on record, a term that is over, or a source that calls it lapsed. */
async function edgesToChangedTexts({ db, city, today }: Scope, whose: AgencyScope, documentId?: number) {
  return db
    .selectFrom('document_relations as r')
    .innerJoin('documents as d', (join) =>
      join.onRef('d.city', '=', 'r.city').onRef('d.id', '=', 'r.from_id'),
    )
    .innerJoin('documents as b', (join) => join.onRef('b.city', '=', 'r.city').onRef('b.id', '=', 'r.to_id'))
    .select(['d.id', 'd.title', 'd.document_no', 'd.agency_id', 'b.id as basis_id', 'b.title as basis_title'])
    .select('r.provision')
    .where('r.city', '=', city.code)
    .where('r.kind', 'in', ['based-on', 'implements'])
    .$if(documentId !== undefined, (q) => q.where('d.id', '=', documentId ?? 0))
    .$if(typeof whose === 'number', (q) =>
      q.where((eb) =>
        eb.or([eb('d.agency_id', '=', Number(whose)), eb('d.drafting_agency_id', '=', Number(whose))]),
      ),
    )
    .where((eb) =>
      eb.or([
        eb('b.expires_on', '<', today),
        sql<boolean>`exists (select from document_acts a where a.city = b.city and a.document_id = b.id
          and a.kind <> 'continued' and a.effective_on <= ${today})`,
        sql<boolean>`exists (select from document_versions v where v.city = b.city and v.document_id = b.id
          and v.declared_lapsed)`,
      ]),
    )
    .orderBy('d.id')
    .limit(MOST)
    .execute();
}

import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { type ValidityChange, validityChanges } from '#law/publication/validity-changes.ts';

/** A change of validity with the document it befell. */
export interface DocumentChange extends ValidityChange {
  document: { id: number; title: string; documentNo: string | null };
}

/** Documents looked at for one list; a campaign that sweeps more shows its newest first. */
const MOST_DOCUMENTS = 2000;

/**
 * Every change of the validity of a public document from one day to another, the latest first. The days of the facts
 * choose the documents by index; what each change is, `law/` says.
 */
export async function changesBetween(
  scope: Scope,
  { from, to }: { from: Day; to: Day },
): Promise<DocumentChange[]> {
  const documents = await candidates(scope, { from, to });
  const facts = await validityFactsOf(
    scope,
    documents.map(({ id }) => id),
  );
  return documents
    .flatMap(({ id, title, document_no }) => {
      const known = facts.get(id);
      const document = { id, title, documentNo: document_no };
      return known ? validityChanges(known, from, to).map((change) => ({ ...change, document })) : [];
    })
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.document.id - a.document.id));
}

/** Documents with a day in the span on which their validity may turn; each branch has an index of its own. */
async function candidates(scope: Scope, { from, to }: { from: Day; to: Day }) {
  const { db, city } = scope;
  // A term lapses on the day after its last day.
  const [lastFrom, lastTo] = [addDays(from, -1), addDays(to, -1)];
  const dated = db
    .selectFrom('documents')
    .select('id')
    .where('city', '=', city.code)
    .where((eb) =>
      eb.or([
        eb.between('effective_on', from, to),
        eb.between('expires_on', lastFrom, lastTo),
        eb.and([eb('open_for_comments', '=', true), eb.between('published_on', from, to)]),
      ]),
    );
  const acted = db
    .selectFrom('document_acts')
    .select('document_id as id')
    .where('city', '=', city.code)
    .where((eb) => eb.or([eb.between('effective_on', from, to), eb.between('until_on', lastFrom, lastTo)]));
  return db
    .selectFrom('documents')
    .select(['id', 'title', 'document_no'])
    .where('city', '=', city.code)
    .where('id', 'in', dated.union(acted))
    .where('disclosure', '=', 'proactive')
    .where((eb) => eb.or([eb('published_on', 'is not', null), eb('open_for_comments', '=', true)]))
    .orderBy('id', 'desc')
    .limit(MOST_DOCUMENTS)
    .execute();
}

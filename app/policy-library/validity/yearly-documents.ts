import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { counted } from '#law/publication/yearly-counts.ts';

/** The documents behind the figures of one line of table 2, by id. */
export interface YearlyDocuments {
  /** 本年制发件数 */
  made: number[];
  /** 本年废止件数 */
  repealed: number[];
  /** 现行有效件数 on 31 December */
  inForce: number[];
  /** In none of the three: their validity is not proven. */
  unproven: number[];
}

export interface NormativeCounts {
  governmentRules: YearlyDocuments;
  normativeDocuments: YearlyDocuments;
}

/**
 * 规章 and 行政规范性文件 that agencies made, ended and had in force in a year: the ids behind each number of table 2. A
 * document counts for the agency that keeps it as 主办机关; the government office counts for both of its names (C3).
 * Four queries, however many documents.
 */
export async function normativeCounts(
  scope: Scope,
  { agencyIds, year }: { agencyIds: readonly number[]; year: number },
): Promise<NormativeCounts> {
  const documents = await countedDocuments(scope, { agencyIds, year });
  const facts = await validityFactsOf(
    scope,
    documents.map(({ id }) => id),
  );
  const of = (kind: 'government-rule' | 'normative'): YearlyDocuments => {
    const own = documents
      .filter((document) => document.kind === kind)
      .map(({ id }) => {
        const known = facts.get(id);
        return { id, count: counted(known ? [known] : [], year) };
      });
    const ids = (figure: keyof YearlyDocuments) =>
      own.filter(({ count }) => count[figure] > 0).map(({ id }) => id);
    return {
      made: ids('made'),
      repealed: ids('repealed'),
      inForce: ids('inForce'),
      unproven: ids('unproven'),
    };
  };
  return { governmentRules: of('government-rule'), normativeDocuments: of('normative') };
}

/** Whatever the agencies had published by the end of the year. */
async function countedDocuments(
  { db, city }: Scope,
  { agencyIds, year }: { agencyIds: readonly number[]; year: number },
) {
  if (agencyIds.length === 0) return [];
  return db
    .selectFrom('documents')
    .select(['id', 'kind'])
    .where('city', '=', city.code)
    .where('agency_id', 'in', agencyIds)
    .where('kind', 'in', ['government-rule', 'normative'])
    .where('open_for_comments', '=', false)
    .where((eb) => eb.or([eb('published_on', '<=', `${year}-12-31`), eb('published_on', 'is', null)]))
    .orderBy('published_on')
    .orderBy('id')
    .execute();
}

import { sql } from 'kysely';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ValidityState } from '#law/publication/validity-facts.ts';
import type { Validity } from '#law/publication/validity-on.ts';

/** A normative document in the one format that all issuers share. */
export interface NormativeRow {
  id: number;
  title: string;
  documentNo: string | null;
  /** Name of the issuing body. */
  issuer: string;
  agencyId: number | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  /** Last day: of the text, or as a decision to continue has moved it. */
  expiresOn: Day | null;
  registerNo: string | null;
  filingNo: string | null;
  validity: Validity;
}

export interface NormativeAsked {
  agencyId: number | null;
  /** `ValidityState`, empty: all. */
  state: string;
}

/** More than any city has in force; a longer list is cut, the newest kept, and the page says so. */
export const MOST_NORMATIVE = 5000;

/** Every published normative document of the city, the newest first, with the validity of today. Four queries. */
export async function normativeList(scope: Scope, asked: NormativeAsked): Promise<NormativeRow[]> {
  const rows = await rowsOf(scope, asked);
  const validities = await validitiesOn(
    scope,
    rows.map(({ id }) => id),
    scope.today,
  );
  return rows.flatMap((row) => {
    const validity = validities.get(row.id);
    if (!validity || (asked.state !== '' && validity.state !== (asked.state as ValidityState))) return [];
    return [{ ...row, expiresOn: validity.lastDay ?? row.expiresOn, validity }];
  });
}

/** Bodies that have published normative documents, as choices of a filter. */
export async function normativeIssuers({ db, city }: Scope): Promise<{ value: string; label: string }[]> {
  const rows = await db
    .selectFrom('documents as d')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.city', '=', 'd.city').onRef('a.id', '=', 'd.agency_id'),
    )
    .select(['a.id', 'a.name'])
    .distinct()
    .where('d.city', '=', city.code)
    .where('d.kind', '=', 'normative')
    .where('d.published_on', 'is not', null)
    .orderBy('a.id')
    .execute();
  return rows.map(({ id, name }) => ({ value: String(id), label: name }));
}

function rowsOf({ db, city }: Scope, { agencyId }: NormativeAsked) {
  return db
    .selectFrom('documents as d')
    .select([
      'd.id',
      'd.title',
      'd.document_no as documentNo',
      'd.agency_id as agencyId',
      'd.published_on as publishedOn',
      'd.effective_on as effectiveOn',
      'd.expires_on as expiresOn',
      'd.register_no as registerNo',
      'd.filing_no as filingNo',
    ])
    .select(
      sql<string>`coalesce((select i.name from document_issuers i where i.city = d.city and i.document_id = d.id
        order by i.position limit 1), '')`.as('issuer'),
    )
    .where('d.city', '=', city.code)
    .where('d.kind', '=', 'normative')
    .where('d.disclosure', '=', 'proactive')
    .where('d.published_on', 'is not', null)
    .where('d.open_for_comments', '=', false)
    .$if(agencyId !== null, (q) => q.where('d.agency_id', '=', agencyId))
    .orderBy('d.published_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(MOST_NORMATIVE)
    .execute();
}

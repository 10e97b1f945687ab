import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { Table4Block, Table4Column } from '#law/report/forms.ts';

/** 行政复议、未经复议直接起诉、复议后起诉 */
export type RemedyKind = 'reconsideration' | 'direct-litigation' | 'litigation-after-reconsideration';

/** 结果维持、结果纠正、其他结果 */
export type RemedyResult = Exclude<Table4Column, 'pending' | 'total'>;

/** The block of table 4 that a case is counted in. */
export const blockOfKind: Record<RemedyKind, Table4Block> = {
  reconsideration: 'reconsideration',
  'direct-litigation': 'directLitigation',
  'litigation-after-reconsideration': 'litigationAfterReconsideration',
};

/** A reconsideration or court case in which the agency answers for its disclosure work. */
export interface RemedyCase {
  id: number;
  agencyId: number;
  kind: RemedyKind;
  /** 复议机关或者法院 */
  body: string;
  notifiedOn: Day;
  /** Sued only as the reconsideration body: not counted in table 4. */
  coDefendant: boolean;
  request: { id: number; registerNo: string } | null;
  result: { result: RemedyResult; concludedOn: Day } | null;
}

/** The cases of an agency, those still open first, then the newest. */
export async function listRemedyCases(scope: Scope, agencyId: number): Promise<RemedyCase[]> {
  const rows = await casesOf(scope)
    .where('c.agency_id', '=', agencyId)
    .orderBy('x.concluded_on', (order) => order.desc().nullsFirst())
    .orderBy('c.notified_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return rows.map(remedyCase);
}

/** A case by its id, in whatever agency of the city; null when there is none. */
export async function remedyCaseOf(scope: Scope, id: number): Promise<RemedyCase | null> {
  const row = await casesOf(scope).where('c.id', '=', id).executeTakeFirst();
  return row ? remedyCase(row) : null;
}

/** The request of the agency with this register number, or null. */
export async function requestByNumber(
  scope: Scope,
  { agencyId, registerNo }: { agencyId: number; registerNo: string },
): Promise<number | null> {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('register_no', '=', registerNo)
    .executeTakeFirst();
  return row?.id ?? null;
}

function casesOf(scope: Scope) {
  return scope.db
    .selectFrom('remedy_cases as c')
    .leftJoin('remedy_results as x', (join) =>
      join.onRef('x.city', '=', 'c.city').onRef('x.case_id', '=', 'c.id'),
    )
    .leftJoin('disclosure_requests as r', (join) =>
      join.onRef('r.city', '=', 'c.city').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.id', 'c.agency_id', 'c.kind', 'c.body', 'c.notified_on', 'c.co_defendant'])
    .select(['c.request_id', 'r.register_no', 'x.result', 'x.concluded_on'])
    .where('c.city', '=', scope.city.code);
}

type Row = Awaited<ReturnType<ReturnType<typeof casesOf>['executeTakeFirstOrThrow']>>;

function remedyCase(row: Row): RemedyCase {
  const { request_id, register_no, result, concluded_on } = row;
  return {
    id: row.id,
    agencyId: row.agency_id,
    kind: row.kind as RemedyKind,
    body: row.body,
    notifiedOn: row.notified_on,
    coDefendant: row.co_defendant,
    request: request_id && register_no ? { id: request_id, registerNo: register_no } : null,
    result: result && concluded_on ? { result: result as RemedyResult, concludedOn: concluded_on } : null,
  };
}

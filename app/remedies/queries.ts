import { sql } from 'kysely';
import { remedyFacts } from '#app/remedies/remedy-facts.ts';
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
  /** 案号; empty while none is known. */
  caseNo: string;
  notifiedOn: Day;
  /** Sued only as the reconsideration body: not counted in table 4. */
  coDefendant: boolean;
  /** 不服逾期不答复 */
  overSilence: boolean;
  request: { id: number; registerNo: string } | null;
  /** The reply in dispute. */
  replyId: number | null;
  /** The reconsideration that went before the suit. */
  beforeCaseId: number | null;
  /** The instance that runs or ran last: 1, and one more with each appeal or remand. */
  instance: number;
  /** The result of that instance; null while it is open. */
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

/** The cases that arose from one request, the oldest first. */
export async function casesOfRequest(scope: Scope, requestId: number): Promise<RemedyCase[]> {
  const rows = await casesOf(scope).where('c.request_id', '=', requestId).orderBy('c.id').execute();
  return rows.map(remedyCase);
}

/** A case by its id, in whatever agency of the city; null when there is none. */
export async function remedyCaseOf(scope: Scope, id: number): Promise<RemedyCase | null> {
  const row = await casesOf(scope).where('c.id', '=', id).executeTakeFirst();
  return row ? remedyCase(row) : null;
}

export type RemedyFile = NonNullable<Awaited<ReturnType<typeof remedyFileOf>>>;

/** A case with everything that happened in it; null when there is none. */
export async function remedyFileOf(scope: Scope, id: number) {
  const row = await casesOf(scope)
    .where('c.id', '=', id)
    .select((eb) => remedyFacts(eb))
    .executeTakeFirst();
  if (!row) return null;
  const { steps, results, runs, papers } = row;
  return { ...remedyCase(row), steps, results, runs, papers };
}

/** The request of the agency with this register number and its newest reply, or null. */
export async function requestByNumber(
  scope: Scope,
  { agencyId, registerNo }: { agencyId: number; registerNo: string },
): Promise<{ id: number; replyId: number | null } | null> {
  const row = await scope.db
    .selectFrom('disclosure_requests as r')
    .leftJoin('replies as p', (on) => on.onRef('p.city', '=', 'r.city').onRef('p.request_id', '=', 'r.id'))
    .select(['r.id', 'p.id as reply_id'])
    .where('r.city', '=', scope.city.code)
    .where('r.agency_id', '=', agencyId)
    .where('r.register_no', '=', registerNo)
    .orderBy('p.run', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return row ? { id: row.id, replyId: row.reply_id } : null;
}

/** Steps with which the next instance begins. */
export const beginsInstance = sql`('appeal-filed', 'appeal-received', 'remanded')`;

/** The instance of case c that was reached. */
const instanceOf = sql<number>`coalesce((select max(s.instance) from remedy_steps s
  where s.city = c.city and s.case_id = c.id and s.kind in ${beginsInstance}), 1)`;

function casesOf(scope: Scope) {
  return scope.db
    .selectFrom('remedy_cases as c')
    .leftJoin('remedy_results as x', (join) =>
      join
        .onRef('x.city', '=', 'c.city')
        .onRef('x.case_id', '=', 'c.id')
        .on((eb) => eb('x.instance', '=', instanceOf)),
    )
    .leftJoin('disclosure_requests as r', (join) =>
      join.onRef('r.city', '=', 'c.city').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.id', 'c.agency_id', 'c.kind', 'c.body', 'c.case_no', 'c.notified_on', 'c.co_defendant'])
    .select([
      'c.over_silence',
      'c.reply_id',
      'c.before_case_id',
      'c.request_id',
      'r.register_no',
      'x.result',
      'x.concluded_on',
    ])
    .select(instanceOf.as('instance'))
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
    caseNo: row.case_no,
    notifiedOn: row.notified_on,
    coDefendant: row.co_defendant,
    overSilence: row.over_silence,
    request: request_id && register_no ? { id: request_id, registerNo: register_no } : null,
    replyId: row.reply_id,
    beforeCaseId: row.before_case_id,
    instance: row.instance,
    result: result && concluded_on ? { result: result as RemedyResult, concludedOn: concluded_on } : null,
  };
}

/** A paper of a case as it was handed in; null where the case has no such paper. */
export async function remedyPaperOf(scope: Scope, asked: { caseId: number; paperId: number }) {
  const row = await scope.db
    .selectFrom('remedy_papers')
    .select(['id', 'family', 'document', 'happened_on'])
    .where('city', '=', scope.city.code)
    .where('case_id', '=', asked.caseId)
    .where('id', '=', asked.paperId)
    .executeTakeFirst();
  return row ?? null;
}

/** Agencies of the city that answer in a reconsideration or court case. */
export async function agenciesWithRemedies(scope: Scope): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('remedy_cases')
    .select('agency_id')
    .distinct()
    .where('city', '=', scope.city.code)
    .orderBy('agency_id')
    .execute();
  return rows.map(({ agency_id }) => agency_id);
}

/** The open cases of an agency with what their tasks are computed from. */
export async function remedyFilesOf(scope: Scope, agencyId: number): Promise<RemedyFile[]> {
  const cases = await listRemedyCases(scope, agencyId);
  const asked = cases.slice(0, MOST_ASKED).map(({ id }) => remedyFileOf(scope, id));
  return (await Promise.all(asked)).filter((file) => file !== null);
}

/** Cases whose tasks are looked at: the open ones stand first, and a city agency has some dozens a year. */
const MOST_ASKED = 60;

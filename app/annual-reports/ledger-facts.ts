import { type RawBuilder, sql } from 'kysely';
import { beginsInstance, blockOfKind, type RemedyKind, type RemedyResult } from '#app/remedies/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { columnOfCase, linesOfRequest } from '#law/report/counting.ts';
import type { Table4Block, Table4Column } from '#law/report/forms.ts';
import type { RequesterColumn, Table3Line } from '#law/report/lines.ts';

/** The report of one agency and year. */
export interface ReportAsked {
  agencyId: number;
  year: number;
}

/** A request that the year concerns, with the rows it is counted in. */
export interface CountedRequest {
  id: number;
  receivedOn: Day;
  column: RequesterColumn;
  /** The reply sent by the end of the year; null when it was carried over, whatever came later. */
  outcome: { code: ReplyCode; on: Day } | null;
  lines: Table3Line[];
}

/** A reconsideration or court case that the year concerns, with its column. */
export interface CountedCase {
  id: number;
  block: Table4Block;
  notifiedOn: Day;
  concludedOn: Day | null;
  column: Table4Column;
}

type RequestKind = { column: RequesterColumn; carriedIn: boolean; code: ReplyCode | null; n: number };
type CaseKind = { kind: RemedyKind; result: RemedyResult | null; n: number };

/** Requests counted alike, as the database groups them: one statement for table 3. */
export async function countRequests(scope: Scope, asked: ReportAsked) {
  const { first, last } = daysOf(asked.year);
  const found = await sql<RequestKind>`
    select r.requester_column as "column", r.received_on < ${first} as "carriedIn",
      case when ${outcomeOn} <= ${last} then ${outcomeCode} end as code, count(*) as n
    ${requestsOfYear(scope, asked)} group by 1, 2, 3`.execute(scope.db);
  return found.rows.map(({ column, carriedIn, code, n }) => {
    const receivedOn = carriedIn ? dayBefore(asked.year) : first;
    const lines = linesOfRequest({ receivedOn, outcome: code && { code, on: last } }, asked.year);
    return { column, lines, n };
  });
}

/** The same requests one by one, the newest receipt first. */
export async function requestsOf(scope: Scope, asked: ReportAsked): Promise<CountedRequest[]> {
  const { last } = daysOf(asked.year);
  const found = await sql<{
    id: number;
    receivedOn: Day;
    column: RequesterColumn;
    code: ReplyCode | null;
    on: Day | null;
  }>`
    select r.id, r.received_on as "receivedOn", r.requester_column as "column",
      ${outcomeCode} as code, ${outcomeOn} as "on"
    ${requestsOfYear(scope, asked)} order by r.received_on desc, r.id desc`.execute(scope.db);
  return found.rows.map(({ code, on, ...row }) => {
    const outcome = code && on && on <= last ? { code, on } : null;
    return { ...row, outcome, lines: linesOfRequest({ receivedOn: row.receivedOn, outcome }, asked.year) };
  });
}

/** Cases counted alike: one statement for table 4. */
export async function countCases(scope: Scope, asked: ReportAsked) {
  const { first, last } = daysOf(asked.year);
  const found = await sql<CaseKind>`
    select c.kind, case when x.concluded_on <= ${last} then x.result end as result, count(*) as n
    ${casesOfYear(scope, asked)} group by 1, 2`.execute(scope.db);
  return found.rows.flatMap(({ kind, result, n }) => {
    const block = blockOfKind[kind];
    const concluded = result && { result, on: last };
    const column = columnOfCase({ block, openedOn: first, concluded, coDefendant: false }, asked.year);
    return column ? [{ block, column, n }] : [];
  });
}

/** The same cases one by one, the newest first. */
export async function casesOf(scope: Scope, asked: ReportAsked): Promise<CountedCase[]> {
  const { last } = daysOf(asked.year);
  const found = await sql<{
    id: number;
    kind: RemedyKind;
    notifiedOn: Day;
    result: RemedyResult | null;
    on: Day | null;
  }>`
    select c.id, c.kind, c.notified_on as "notifiedOn", x.result, x.concluded_on as "on"
    ${casesOfYear(scope, asked)} order by c.notified_on desc, c.id desc`.execute(scope.db);
  return found.rows.flatMap(({ id, kind, notifiedOn, result, on }) => {
    const block = blockOfKind[kind];
    const concluded = result && on && on <= last ? { result, on } : null;
    const column = columnOfCase({ block, openedOn: notifiedOn, concluded, coDefendant: false }, asked.year);
    return column ? [{ id, block, notifiedOn, concludedOn: concluded?.on ?? null, column }] : [];
  });
}

/** The day of the first reply, or of the end without one; a new reply that was ordered later counts no second time. */
const outcomeOn = sql`coalesce(d.sent_on, e.ended_on, i.sent_on)`;
const outcomeCode = sql`coalesce(p.code, e.code, i.code)`;

/** What happened by 31 December counts, whenever it was recorded; what was answered before the year does not. */
function requestsOfYear(scope: Scope, { agencyId, year }: ReportAsked): RawBuilder<unknown> {
  const { first, last } = daysOf(year);
  return sql`from disclosure_requests r
    left join dispatches d on d.city = r.city and d.request_id = r.id and d.run = 1
    left join replies p on p.city = d.city and p.id = d.reply_id
    left join endings e on e.city = r.city and e.request_id = r.id
    left join imported_outcomes i on i.city = r.city and i.request_id = r.id
    where r.city = ${scope.city.code} and r.agency_id = ${agencyId} and r.received_on <= ${last}
      and (${outcomeOn} is null or ${outcomeOn} >= ${first})`;
}

/**
 * All instances of a case are one entry with the result of the last one that was reached by the end of the year: an
 * appeal or a remand opens the entry again.
 */
function casesOfYear(scope: Scope, { agencyId, year }: ReportAsked): RawBuilder<unknown> {
  const { first, last } = daysOf(year);
  return sql`from remedy_cases c
    cross join lateral (select coalesce(max(s.instance), 1) as instance from remedy_steps s
      where s.city = c.city and s.case_id = c.id and s.kind in ${beginsInstance} and s.happened_on <= ${last}) b
    left join remedy_results x on x.city = c.city and x.case_id = c.id and x.instance = b.instance
    where c.city = ${scope.city.code} and c.agency_id = ${agencyId} and not c.co_defendant
      and c.notified_on <= ${last} and (x.concluded_on is null or x.concluded_on >= ${first})`;
}

function daysOf(year: number): { first: Day; last: Day } {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

function dayBefore(year: number): Day {
  return `${year - 1}-12-31`;
}

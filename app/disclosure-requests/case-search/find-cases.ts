import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import { type AgencyQuestion, matching } from '#app/disclosure-requests/case-search/matching-cases.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

export interface FoundCase {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  reply_due_on: Day | null;
  is_open: boolean;
  stage: Stage;
  outcome: ReplyCode | null;
  handler: string | null;
}

/** How many of the found cases have a value. */
export interface Facet {
  kind: 'stage' | 'outcome' | 'channel' | 'handler';
  value: string;
  n: number;
}

const PER_PAGE = 30;

/** Found cases are counted up to here: to count a million of them would take longer than anybody looks at them. */
export const MOST_COUNTED = 1000;

/** What was found, counted. */
export interface CountedCases {
  /** Up to `MOST_COUNTED`. */
  total: number;
  more: boolean;
  pages: number;
  /** None where more were found than are counted. */
  facets: Facet[];
  /** The cases of the page asked for, in order; null where more were found: `findCases` then walks to them. */
  ids: number[] | null;
}

/**
 * A page of the cases found: open ones the nearest due day first, with closed ones the newest receipt first. `ids` are
 * those that were counted. Without them it walks the ledger in that order until the page is full, which is soon where
 * many are found; to collect and sort them all would take a second.
 */
export async function findCases(
  scope: Scope,
  question: AgencyQuestion,
  { page, ids }: { page: number; ids: readonly number[] | null },
): Promise<FoundCase[]> {
  const order = orderOf(question);
  const rows = ids
    ? sql`select * from disclosure_requests r where r.city = ${scope.city.code} and r.id = any(${ids}::bigint[])`
    : sql`select * from disclosure_requests r where ${matching(scope, question, true)} order by ${order} ${pageOf(page)}`;
  const found = await sql<FoundCase>`
    select r.id, r.register_no, r.info_title, r.received_on, r.reply_due_on, r.is_open, ${shownStage} as stage, r.outcome,
      h.name as handler
    from (${rows}) r
      join agencies a on a.city = r.city and a.id = r.agency_id
      left join officers h on h.city = r.city and h.id = r.handler_id
    order by ${order}`.execute(scope.db);
  return found.rows;
}

/** How many there are and with which values, and which of them stand on the page. One look at the words does for all. */
export async function countCases(
  scope: Scope,
  question: AgencyQuestion,
  page: number,
): Promise<CountedCases> {
  const found = await sql<CountRow>`
    with found as materialized (
      select r.city, r.id, r.agency_id, r.stage, r.outcome, r.channel, r.handler_id, r.received_on, r.reply_due_on
      from disclosure_requests r where ${matching(scope, question)} limit ${MOST_COUNTED + 1})
    select case when grouping(s.stage) = 0 then 'stage' when grouping(r.outcome) = 0 then 'outcome'
        when grouping(r.channel) = 0 then 'channel' when grouping(r.handler_id) = 0 then 'handler' else 'all' end as kind,
      coalesce(s.stage, r.outcome, r.channel, r.handler_id::text) as value, count(*) as n, null::bigint[] as ids
    from found r join agencies a on a.city = r.city and a.id = r.agency_id
      cross join lateral (select ${shownStage} as stage) s
    group by grouping sets ((s.stage), (r.outcome), (r.channel), (r.handler_id), ())
    union all
    select 'page', null, 0, array(select r.id from found r order by ${orderOf(question)} ${pageOf(page)})
    order by n desc`.execute(scope.db);
  return countedOf(found.rows);
}

interface CountRow {
  kind: Facet['kind'] | 'all' | 'page';
  value: string | null;
  n: number;
  ids: number[] | null;
}

function countedOf(rows: CountRow[]): CountedCases {
  const total = rows.find(({ kind }) => kind === 'all')?.n ?? 0;
  const more = total > MOST_COUNTED;
  const facets = rows.flatMap(({ kind, value, n }) =>
    kind === 'all' || kind === 'page' || value === null ? [] : [{ kind, value, n }],
  );
  const counted = Math.min(total, MOST_COUNTED);
  return {
    total: counted,
    more,
    pages: Math.max(1, Math.ceil(counted / PER_PAGE)),
    facets: more ? [] : facets,
    ids: more ? null : (rows.find(({ kind }) => kind === 'page')?.ids ?? []),
  };
}

function orderOf({ all }: AgencyQuestion): RawBuilder<unknown> {
  return all ? sql`r.received_on desc, r.id desc` : sql`r.reply_due_on asc nulls last, r.id`;
}

function pageOf(page: number): RawBuilder<unknown> {
  return sql`limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`;
}

/** Without a separate reviewer a draft waits for the signer. */
const shownStage = sql<Stage>`case when r.stage = 'drafted' and not a.separate_reviewer then 'reviewed' else r.stage end`;

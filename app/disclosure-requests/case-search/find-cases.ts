import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import type { CaseQuestion } from '#app/disclosure-requests/case-search/case-question.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** A question about the cases of one agency. */
export interface AgencyQuestion extends CaseQuestion {
  agencyId: number;
}

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

/**
 * A page of the cases found: open ones the nearest due day first, with closed ones the newest receipt first. Where
 * `many` were counted it walks the ledger in that order until the page is full, which is soon; to collect and sort them
 * all would take a second.
 */
export async function findCases(
  scope: Scope,
  question: AgencyQuestion,
  { page, many }: { page: number; many: boolean },
): Promise<FoundCase[]> {
  const order = question.all ? sql`r.received_on desc, r.id desc` : sql`r.reply_due_on asc nulls last, r.id`;
  const found = await sql<FoundCase>`
    select r.id, r.register_no, r.info_title, r.received_on, r.reply_due_on, r.is_open, ${shownStage} as stage, r.outcome,
      h.name as handler
    from (select * from disclosure_requests r where ${matching(scope, question, many)}
        order by ${order} limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}) r
      join agencies a on a.city = r.city and a.id = r.agency_id
      left join officers h on h.city = r.city and h.id = r.handler_id
    order by ${order}`.execute(scope.db);
  return found.rows;
}

/** How many there are, up to `MOST_COUNTED`, with the values they have; no values where more were found. */
export async function countCases(
  scope: Scope,
  question: AgencyQuestion,
): Promise<{ total: number; more: boolean; pages: number; facets: Facet[] }> {
  const found = await sql<{ kind: Facet['kind'] | 'all'; value: string | null; n: number }>`
    with found as materialized (
      select r.city, r.agency_id, r.stage, r.outcome, r.channel, r.handler_id
      from disclosure_requests r where ${matching(scope, question)} limit ${MOST_COUNTED + 1})
    select case when grouping(s.stage) = 0 then 'stage' when grouping(r.outcome) = 0 then 'outcome'
        when grouping(r.channel) = 0 then 'channel' when grouping(r.handler_id) = 0 then 'handler' else 'all' end as kind,
      coalesce(s.stage, r.outcome, r.channel, r.handler_id::text) as value, count(*) as n
    from found r join agencies a on a.city = r.city and a.id = r.agency_id
      cross join lateral (select ${shownStage} as stage) s
    group by grouping sets ((s.stage), (r.outcome), (r.channel), (r.handler_id), ())
    order by n desc`.execute(scope.db);
  const total = found.rows.find(({ kind }) => kind === 'all')?.n ?? 0;
  const more = total > MOST_COUNTED;
  const facets = found.rows.flatMap(({ kind, value, n }) =>
    kind === 'all' || value === null ? [] : [{ kind, value, n }],
  );
  const counted = Math.min(total, MOST_COUNTED);
  return {
    total: counted,
    more,
    pages: Math.max(1, Math.ceil(counted / PER_PAGE)),
    facets: more ? [] : facets,
  };
}

/** Without a separate reviewer a draft waits for the signer. */
const shownStage = sql<Stage>`case when r.stage = 'drafted' and not a.separate_reviewer then 'reviewed' else r.stage end`;

/**
 * The condition on request r. Words are looked up by their pairs of characters and then compared as a whole; `walking`
 * only compares.
 */
export function matching(scope: Scope, question: AgencyQuestion, walking = false): RawBuilder<unknown> {
  const city = scope.city.code;
  const conditions = [
    sql`r.city = ${city} and r.agency_id = ${question.agencyId}`,
    !question.all && sql`r.is_open`,
    question.text && holds(words, question.text, walking),
    question.requester && holds(requester, question.requester, walking),
    question.documentNo &&
      sql`r.id in (select p.request_id from replies p where p.city = ${city} and ${holds(documentNo, question.documentNo)})`,
    question.stage && stageIs(question.stage),
    question.outcome && sql`r.outcome = ${question.outcome}`,
    question.channel && sql`r.channel = ${question.channel}`,
    question.handlerId !== null && sql`r.handler_id = ${question.handlerId}`,
    question.from && sql`r.received_on >= ${question.from}::date`,
    question.to && sql`r.received_on <= ${question.to}::date`,
    question.overdue && sql`r.is_open and r.reply_due_on < ${scope.today}::date`,
  ];
  return sql.join(
    conditions.filter((each) => each !== null && typeof each === 'object'),
    sql` and `,
  );
}

/** A column with its words as they are compared. */
interface Searched {
  column: RawBuilder<unknown>;
  key: RawBuilder<unknown>;
}

/** The words of a request are kept ready; names and document numbers are short and found by few. */
const words: Searched = { column: sql`r.search_words`, key: sql`r.search_words` };
const requester: Searched = { column: sql`r.requester_name`, key: sql`search_key(r.requester_name)` };
const documentNo: Searched = { column: sql`p.document_no`, key: sql`search_key(p.document_no)` };

function holds({ column, key }: Searched, asked: string, walking = false): RawBuilder<unknown> {
  const compared = sql`strpos(${key}, search_key(${asked}::text)) > 0`;
  return walking ? compared : sql`bigrams(${column}) @> bigrams(${asked}::text) and ${compared}`;
}

/** The cache calls a draft without a legal review drafted; where nobody reviews apart, it waits for the signer. */
function stageIs(stage: Stage): RawBuilder<unknown> {
  const separate = sql`(select a.separate_reviewer from agencies a where a.city = r.city and a.id = r.agency_id)`;
  if (stage === 'drafted') return sql`r.stage = 'drafted' and ${separate}`;
  if (stage === 'reviewed') return sql`(r.stage = 'reviewed' or (r.stage = 'drafted' and not ${separate}))`;
  return sql`r.stage = ${stage}`;
}

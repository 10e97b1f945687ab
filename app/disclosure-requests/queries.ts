import { sql } from 'kysely';
import type { StageFacts } from '#app/disclosure-requests/case-file/stage.ts';
import { queryCodeHash, tailHash } from '#app/disclosure-requests/identity/query-code.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** The request that register number, code and tail name together; null when any of the three does not fit. */
export async function findByCode(
  scope: Scope,
  asked: { registerNo: string; code: string; tail: string },
): Promise<number | null> {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'tail_hashes'])
    .where('city', '=', scope.city.code)
    .where('query_code_hash', '=', queryCodeHash(asked.code))
    .executeTakeFirst();
  if (!row || registerKey(row.register_no) !== registerKey(asked.registerNo)) return null;
  const tail = tailHash(asked.tail);
  const fits = row.tail_hashes.length === 0 || row.tail_hashes.some((hash) => tail?.equals(hash));
  return fits ? row.id : null;
}

/** Register numbers compare by what people type: brackets, blanks and 号 do not matter. */
export function registerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}\d]+/gu, ' ')
    .replace(/号/g, '')
    .trim();
}

export interface ListAsked {
  agencyId: number;
  page: number;
  text: string;
  /** Only what waits for somebody. */
  open: boolean;
}

const PER_PAGE = 30;

/** Requests of an agency, the nearest due day first; a page of thirty. */
export async function listCases(scope: Scope, asked: ListAsked) {
  const base = scope.db
    .selectFrom('disclosure_requests as r')
    .where('r.city', '=', scope.city.code)
    .where('r.agency_id', '=', asked.agencyId)
    .$if(asked.open, (q) => q.where('r.is_open', '=', true))
    .$if(asked.text !== '', (q) =>
      q.where((eb) =>
        eb.or([
          eb('r.register_no', 'like', `%${escapeLike(asked.text)}%`),
          eb('r.info_title', 'like', `%${escapeLike(asked.text)}%`),
        ]),
      ),
    );
  const { total } = await base.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const rows = await base
    .select(['r.id', 'r.register_no', 'r.info_title', 'r.received_on', 'r.reply_due_on', 'r.requester_kind'])
    .orderBy('r.is_open', 'desc')
    .orderBy(sql`r.reply_due_on asc nulls last`)
    .orderBy('r.received_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(PER_PAGE)
    .offset((asked.page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

export interface OpenCase extends StageFacts {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  reply_due_on: Day | null;
  /** 承办人, by the newest assignment. */
  handler_id: number | null;
  row_version: number;
}

/** The open requests of an agency with what decides their stage, the nearest due day first: the to-do list. */
export async function openCases(scope: Scope, agencyId: number): Promise<OpenCase[]> {
  const found = await sql<OpenCase>`
    select r.id, r.register_no, r.info_title, r.received_on, r.reply_due_on, r.row_version,
      (select f.handler_id from assignments f
        where f.city = r.city and f.request_id = r.id order by f.id desc limit 1) as handler_id,
      ${stageColumns}
    from disclosure_requests r join agencies a on a.city = r.city and a.id = r.agency_id
    where r.city = ${scope.city.code} and r.agency_id = ${agencyId} and r.is_open
    order by r.reply_due_on asc nulls last, r.id
    limit 500`.execute(scope.db);
  return found.rows;
}

/** An open request as the competent department sees it: no identity, no text. */
export interface OverseenCase extends StageFacts {
  agency: string;
  register_no: string;
  received_on: Day;
  reply_due_on: Day | null;
}

/** Open requests of every agency of the city, the nearest due day first. */
export async function overseenCases(scope: Scope): Promise<OverseenCase[]> {
  const found = await sql<OverseenCase>`
    select a.short_name as agency, r.register_no, r.received_on, r.reply_due_on, ${stageColumns}
    from disclosure_requests r join agencies a on a.city = r.city and a.id = r.agency_id
    where r.city = ${scope.city.code} and r.is_open
    order by r.reply_due_on asc nulls last, r.id
    limit 500`.execute(scope.db);
  return found.rows;
}

/**
 * Columns of `StageFacts` for a request r of an agency a. `offset 0` has each fact looked up by its index, for the
 * few rows shown; without it PostgreSQL reads the whole table into memory first (a fifth of a second at 100,000).
 */
const stageColumns = sql`
  exists (select from registrations f where f.city = r.city and f.request_id = r.id offset 0) as registered,
  exists (select from correction_notices f where f.city = r.city and f.request_id = r.id
    and not exists (select from corrections c where c.city = f.city and c.notice_id = f.id) offset 0) as "waitingCorrection",
  exists (select from assignments f where f.city = r.city and f.request_id = r.id offset 0) as assigned,
  exists (select from consultations f where f.city = r.city and f.request_id = r.id
    and not exists (select from consultation_opinions o
      where o.city = f.city and o.consultation_id = f.id) offset 0) as consulting,
  coalesce((select case when v.passed then 'passed' when not v.passed then 'returned'
      when a.separate_reviewer then 'waiting' else 'passed' end
    from reply_drafts d left join reply_reviews v on v.city = d.city and v.draft_id = d.id
    where d.city = r.city and d.request_id = r.id order by d.version desc limit 1), 'none') as draft,
  exists (select from replies f where f.city = r.city and f.request_id = r.id offset 0) as signed,
  exists (select from dispatches f where f.city = r.city and f.request_id = r.id offset 0) as sent,
  exists (select from services f where f.city = r.city and f.request_id = r.id offset 0) as served,
  not r.is_open as closed`;

/** Names of officers by id, for the history of a case. */
export async function officerNames(scope: Scope, agencyId: number): Promise<Map<number, string>> {
  const rows = await scope.db
    .selectFrom('officers')
    .select(['id', 'name'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Requests of the same requester to the same agency, found by the keyed hash of the identity number. */
export async function sameRequester(
  scope: Scope,
  file: { id: number; agency_id: number; identity_hash: Buffer | null },
) {
  if (!file.identity_hash) return [];
  return scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'info_title', 'received_on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .where('identity_hash', '=', file.identity_hash)
    .where('id', '<>', file.id)
    .orderBy('received_on', 'desc')
    .limit(10)
    .execute();
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Where the bytes of an attachment lie. @throws when there is none, since the page has found it before */
export async function fileKeyOf(scope: Scope, attachmentId: number): Promise<string> {
  const row = await scope.db
    .selectFrom('attachments')
    .select('file_key')
    .where('city', '=', scope.city.code)
    .where('id', '=', attachmentId)
    .executeTakeFirstOrThrow();
  return row.file_key;
}

export interface HomeFigures {
  year: number;
  newlyReceived: number;
  onTimeShare: number | null;
  monthly: number[];
  openCount: number;
}

/** What the public home page says of a year: received by month, share answered in time, under way. */
export async function publicFigures(scope: Scope): Promise<HomeFigures> {
  const year = Number(scope.today.slice(0, 4));
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const city = scope.city.code;
  const months = await sql<{ month: number; n: number }>`
    select extract(month from received_on)::int as month, count(*) as n from disclosure_requests
    where city = ${city} and received_on between ${from} and ${to} group by 1`.execute(scope.db);
  const open = await sql<{ open: number; overdue: number }>`
    select count(*) as open, count(*) filter (where reply_due_on < ${scope.today}) as overdue
    from disclosure_requests where city = ${city} and is_open
      and not exists (select from dispatches d where d.city = disclosure_requests.city and d.request_id = disclosure_requests.id)
  `.execute(scope.db);
  const sent = await sql<{ sent: number; late: number }>`
    select count(*) as sent, count(*) filter (where d.sent_on > d.due_on) as late from dispatches d
    where d.city = ${city} and d.sent_on between ${from} and ${to}`.execute(scope.db);
  const { sent: answered = 0, late = 0 } = sent.rows[0] ?? {};
  const overdue = open.rows[0]?.overdue ?? 0;
  const due = answered + overdue;
  const monthly = Array.from(
    { length: 12 },
    (_, m) => months.rows.find(({ month }) => month === m + 1)?.n ?? 0,
  );
  return {
    year,
    newlyReceived: monthly.reduce((sum, n) => sum + n, 0),
    onTimeShare: due === 0 ? null : (answered - late) / due,
    monthly,
    openCount: open.rows[0]?.open ?? 0,
  };
}

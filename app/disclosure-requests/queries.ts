import { sql } from 'kysely';
import type { StageFacts } from '#app/disclosure-requests/case-file/stage.ts';
import { stageColumns } from '#app/disclosure-requests/case-file/stage-columns.ts';
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
    .select(consulting.as('consulting'))
    .orderBy('r.is_open', 'desc')
    .orderBy(sql`r.reply_due_on asc nulls last`)
    .orderBy('r.received_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(PER_PAGE)
    .offset((asked.page - 1) * PER_PAGE)
    .execute();
  return { rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** Whether a consultation of request r still waits: its reply limit is suspended. */
const consulting = sql<boolean>`exists (select from consultations f where f.city = r.city and f.request_id = r.id
  and not exists (select from consultation_opinions o where o.city = f.city and o.consultation_id = f.id))`;

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

import { sql } from 'kysely';
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
  return text.normalize('NFKC').replace(/[^\p{Script=Han}\d]+/gu, ' ').replace(/号/g, '').trim();
}

export interface CaseRow {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  reply_due_on: Day | null;
  requester_kind: string;
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

/** Ids of the open requests of an agency, the nearest due day first: the raw material of the to-do list. */
export async function openCaseIds(scope: Scope, agencyId: number): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('is_open', '=', true)
    .orderBy(sql`reply_due_on asc nulls last`)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => row.id);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

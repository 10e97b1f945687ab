import { sql } from 'kysely';
import type { Stage } from '#app/disclosure-requests/case-file/stage.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface OpenOfRequester {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  reply_due_on: Day | null;
  stage: Stage;
  row_version: number;
}

/** Letters of one requester that are handled at a time; the rest follow when these are done. */
const MOST = 30;

/** The open requests of the one who asked, by identity, to the same agency: this one and all others, the oldest first. */
export async function openOfRequester(
  scope: Scope,
  file: { id: number; agency_id: number; identity_hash: Buffer | null },
): Promise<OpenOfRequester[]> {
  const found = await sql<OpenOfRequester>`
    select r.id, r.register_no, r.info_title, r.received_on, r.reply_due_on, r.stage, r.row_version
    from disclosure_requests r
    where r.city = ${scope.city.code} and r.agency_id = ${file.agency_id} and r.is_open
      and (r.id = ${file.id} or r.identity_hash = ${file.identity_hash}::bytea)
    order by r.received_on, r.id limit ${MOST}`.execute(scope.db);
  return found.rows;
}

import { sql } from 'kysely';
import type { StageFacts } from '#app/disclosure-requests/case-file/stage.ts';
import { stageColumns } from '#app/disclosure-requests/case-file/stage-columns.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** An open request as the competent department sees it: no identity, no text. */
export interface OverseenCase extends StageFacts {
  /** For opening the file, with a ground. */
  id: number;
  agency: string;
  register_no: string;
  received_on: Day;
  reply_due_on: Day | null;
}

/** Open requests of every agency of the city or of one, the nearest due day first. */
export async function overseenCases(scope: Scope, agencyId: number | null): Promise<OverseenCase[]> {
  const found = await sql<OverseenCase>`
    select r.id, a.short_name as agency, r.register_no, r.received_on, r.reply_due_on, ${stageColumns}
    from disclosure_requests r join agencies a on a.city = r.city and a.id = r.agency_id
    where r.city = ${scope.city.code} and r.is_open and ${ofAgency(agencyId)}
    order by r.reply_due_on asc nulls last, r.id
    limit 500`.execute(scope.db);
  return found.rows;
}

/** A reply as the competent department sees it. */
export interface OverseenReply {
  /** For opening the file, with a ground. */
  id: number;
  agency: string;
  register_no: string;
  received_on: Day;
  sent_on: Day;
  due_on: Day | null;
  code: ReplyCode;
}

/** The newest replies of every agency of the city or of one, with their outcome; no identity, no text. */
export async function overseenReplies(scope: Scope, agencyId: number | null): Promise<OverseenReply[]> {
  const found = await sql<OverseenReply>`
    select r.id, a.short_name as agency, r.register_no, r.received_on, d.sent_on, d.due_on, p.code
    from dispatches d
      join replies p on p.city = d.city and p.id = d.reply_id
      join disclosure_requests r on r.city = d.city and r.id = d.request_id
      join agencies a on a.city = r.city and a.id = r.agency_id
    where d.city = ${scope.city.code} and ${ofAgency(agencyId)}
    order by d.sent_on desc, d.id desc
    limit 50`.execute(scope.db);
  return found.rows;
}

function ofAgency(agencyId: number | null) {
  return agencyId === null ? sql`true` : sql`r.agency_id = ${agencyId}`;
}

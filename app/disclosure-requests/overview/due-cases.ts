import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface DueCase {
  id: number;
  register_no: string;
  info_title: string;
  reply_due_on: Day;
}

export interface DueAsked {
  agencyId: number;
  /** Only cases assigned to this officer; null for all of the agency. */
  handlerId: number | null;
  /** Both included. */
  from: Day;
  to: Day;
}

/** More in a month than anybody reads in a calendar; the search shows the rest. */
export const MOST_DUE = 500;

/** Open cases by the day on which their reply is due, the nearest first. */
export async function dueCases(scope: Scope, asked: DueAsked): Promise<DueCase[]> {
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no', 'info_title', 'reply_due_on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', asked.agencyId)
    .where('is_open', '=', true)
    .where('reply_due_on', '>=', asked.from)
    .where('reply_due_on', '<=', asked.to)
    .$if(asked.handlerId !== null, (q) => q.where('handler_id', '=', asked.handlerId))
    .orderBy('reply_due_on')
    .orderBy('id')
    .limit(MOST_DUE)
    .execute();
  return rows.flatMap((row) => (row.reply_due_on ? [{ ...row, reply_due_on: row.reply_due_on }] : []));
}

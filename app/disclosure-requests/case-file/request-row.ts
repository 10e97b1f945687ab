import { type ExpressionBuilder, sql } from 'kysely';
import type { DB } from '#db/tables.ts';

/** What the parts of `loadCase` select beside: the request r. */
export type RequestRow = ExpressionBuilder<DB & { r: DB['disclosure_requests'] }, 'r'>;

/** The run of reply that counts now: 1, or the newest that a decision or judgment ordered. */
export const currentRun = sql<number>`coalesce((select max(o.run) from ordered_runs o
  where o.city = r.city and o.request_id = r.id), 1)`;

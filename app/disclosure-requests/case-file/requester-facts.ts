import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** What the requester did at the query page that nobody else can do. */
export function requesterFacts(eb: RequestRow) {
  return [onlineWithdrawals(eb), ratings(eb)] as const;
}

function onlineWithdrawals(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('online_withdrawals as f')
      .select(['f.id', 'f.reason', 'f.made_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('onlineWithdrawals');
}

function ratings(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('satisfaction_ratings as f')
      .select(['f.id', 'f.run', 'f.score', 'f.comment', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.run'),
  ).as('ratings');
}

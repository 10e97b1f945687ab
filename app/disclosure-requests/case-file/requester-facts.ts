import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';
import type { DB } from '#db/tables.ts';

/** What the requester did at the query page that nobody else can do. */
export function requesterFacts(eb: RequestRow) {
  return [onlineWithdrawals(eb), ratings(eb), deliveryChanges(eb)] as const;
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

/** The oldest first. E-mail and address stay sealed in the table. */
function deliveryChanges(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('delivery_changes as f')
      .select(['f.id', 'f.from_way', 'f.way', 'f.source', 'f.note'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.happened_on')
      .orderBy('f.id'),
  ).as('deliveryChanges');
}

/** Joined to a request as `w`: the change of delivery that counts. */
export function newestDeliveryChange(eb: ExpressionBuilder<DB & { r: DB['disclosure_requests'] }, 'r'>) {
  return eb
    .selectFrom('delivery_changes as f')
    .select(['f.id', 'f.way', 'f.email_sealed', 'f.address_sealed'])
    .whereRef('f.city', '=', 'r.city')
    .whereRef('f.request_id', '=', 'r.id')
    .orderBy('f.happened_on', 'desc')
    .orderBy('f.id', 'desc')
    .limit(1)
    .as('w');
}

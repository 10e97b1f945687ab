import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** What moves the reply limit. */
export function courseFacts(eb: RequestRow) {
  return [
    correctionNotices(eb),
    consultations(eb),
    extensions(eb),
    overrides(eb),
    reasonsRequests(eb),
    feeNotices(eb),
    orderedRuns(eb),
  ] as const;
}

function correctionNotices(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('correction_notices as f')
      .leftJoin('corrections as c', (on) =>
        on.onRef('c.city', '=', 'f.city').onRef('c.notice_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.items', 'f.guidance', 'f.sent_on', 'f.served_on', 'f.limit_on'])
      .select(['f.period_days', 'f.outside_id'])
      .select(['f.officer_id', 'f.recorded_at', 'c.text', 'c.received_on', 'c.recorded_at as corrected_at'])
      .select(['c.id as correction_id'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('correctionNotices');
}

function consultations(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('consultations as f')
      .leftJoin('consultation_opinions as o', (on) =>
        on.onRef('o.city', '=', 'f.city').onRef('o.consultation_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.of', 'f.party_name', 'f.record_concerned', 'f.sent_on', 'f.delivered_on'])
      .select(['f.officer_id', 'f.recorded_at', 'o.opinion', 'o.reasons', 'o.answered_on'])
      .select(['o.officer_id as answered_by', 'o.recorded_at as answered_at', 'f.outside_id'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('consultations');
}

function extensions(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('extensions as f')
      .select([
        'f.id',
        'f.days',
        'f.reason',
        'f.approved_on',
        'f.notified_on',
        'f.outside_id',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('extensions');
}

function overrides(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('disclosure_overrides as f')
      .select([
        'f.id',
        'f.consultation_id',
        'f.public_interest',
        'f.content',
        'f.notified_on',
        'f.hold_until',
        'f.leader_id',
        'f.leader_approved_on',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('overrides');
}

function reasonsRequests(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('reasons_requests as f')
      .leftJoin('reasons_answers as n', (on) =>
        on.onRef('n.city', '=', 'f.city').onRef('n.reasons_request_id', '=', 'f.id'),
      )
      .leftJoin('reasons_decisions as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.reasons_request_id', '=', 'f.id'),
      )
      .select([
        'f.id',
        'f.found',
        'f.sent_on',
        'f.limit_on',
        'f.period_days',
        'f.officer_id',
        'f.recorded_at',
      ])
      .select(['n.text', 'n.received_on', 'n.officer_id as answer_by', 'n.recorded_at as answered_at'])
      .select(['d.reasonable', 'd.why', 'd.deferred_to', 'd.decided_on'])
      .select(['d.officer_id as decided_by', 'd.recorded_at as decided_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('reasonsRequests');
}

function feeNotices(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('fee_notices as f')
      .leftJoin('fee_payments as p', (on) =>
        on.onRef('p.city', '=', 'f.city').onRef('p.notice_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.scale', 'f.units', 'f.amount', 'f.basis', 'f.payment_code', 'f.sent_on'])
      .select(['f.delivered_on', 'f.outside_id', 'f.officer_id', 'f.recorded_at'])
      .select(['p.paid_on', 'p.receipt_no', 'p.officer_id as paid_by', 'p.recorded_at as paid_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('feeNotices');
}

function orderedRuns(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('ordered_runs as f')
      .select([
        'f.id',
        'f.run',
        'f.basis',
        'f.received_on',
        'f.days',
        'f.unit',
        'f.remedy_case_id',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.run'),
  ).as('orderedRuns');
}

import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** How the request came in and who works on it. */
export function intakeFacts(eb: RequestRow) {
  return [
    attachments(eb),
    intakeProofs(eb),
    requestAgents(eb),
    jointRequesters(eb),
    registrations(eb),
    assignments(eb),
    receiptAmendments(eb),
    splits(eb),
    splitParts(eb),
    splitFrom(eb),
    requestLinks(eb),
    columnChanges(eb),
    outsideRecords(eb),
  ] as const;
}

function attachments(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('attachments as f')
      .leftJoin('corrections as c', (on) =>
        on.onRef('c.city', '=', 'f.city').onRef('c.id', '=', 'f.correction_id'),
      )
      .select(['f.id', 'f.kind', 'f.name', 'f.mime', 'f.size', 'f.officer_id', 'f.recorded_at'])
      .select(['f.correction_id', 'c.received_on as corrected_on'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('attachments');
}

function intakeProofs(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('intake_proofs as f')
      .select(['f.arrived_on', 'f.postal_service', 'f.tracking_no', 'f.postmarked_on', 'f.signed_by'])
      .select(['f.handed_over_on', 'f.camera_room', 'f.read_back', 'f.assistance', 'f.note'])
      .select(['f.officer_id', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('intakeProofs');
}

/** The newest first. Identity and phone stay sealed in the table. */
function requestAgents(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('request_agents as f')
      .select(['f.id', 'f.name', 'f.identity_kind', 'f.authorisation'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id', 'desc'),
  ).as('requestAgents');
}

function jointRequesters(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('joint_requesters as f')
      .select(['f.id', 'f.requester_kind', 'f.name', 'f.identity_kind'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('jointRequesters');
}

function registrations(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('registrations as f')
      .select(['f.id', 'f.note', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('registrations');
}

function assignments(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('assignments as f')
      .innerJoin('units as u', (on) => on.onRef('u.city', '=', 'f.city').onRef('u.id', '=', 'f.unit_id'))
      .select(['f.id', 'f.unit_id', 'u.name as unit', 'f.handler_id', 'f.note'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('assignments');
}

function receiptAmendments(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('receipt_amendments as f')
      .leftJoin('receipt_amendment_decisions as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.amendment_id', '=', 'f.id'),
      )
      .select([
        'f.id',
        'f.from_day',
        'f.to_day',
        'f.because',
        'f.reason',
        'f.proof',
        'f.officer_id',
        'f.recorded_at',
      ])
      .select(['d.confirmed', 'd.note', 'd.officer_id as decided_by', 'd.recorded_at as decided_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('receiptAmendments');
}

function splits(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('splits as f')
      .select(['f.id', 'f.own_part', 'f.reason', 'f.told_on', 'f.officer_id', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('splits');
}

/** The other parts of a request that was split. */
function splitParts(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('disclosure_requests as f')
      .select(['f.id', 'f.register_no', 'f.info_title'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.split_from_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('splitParts');
}

/** The request that this one is a part of. */
function splitFrom(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('disclosure_requests as f')
      .select(['f.id', 'f.register_no'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.id', '=', 'r.split_from_id'),
  ).as('splitFrom');
}

/** Links of both directions, with the request at the other end. */
function requestLinks(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('request_links as f')
      .innerJoin('disclosure_requests as o', (on) =>
        on
          .onRef('o.city', '=', 'f.city')
          .on((of) =>
            of.or([of('o.id', '=', of.ref('f.other_id')), of('o.id', '=', of.ref('f.request_id'))]),
          ),
      )
      .select(['f.id', 'f.kind', 'f.note', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .select(['o.id as other_id', 'o.register_no', 'o.info_title'])
      .whereRef('f.city', '=', 'r.city')
      .where((of) => of.or([of('f.request_id', '=', of.ref('r.id')), of('f.other_id', '=', of.ref('r.id'))]))
      .whereRef('o.id', '<>', 'r.id')
      .orderBy('f.id'),
  ).as('requestLinks');
}

function columnChanges(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('column_changes as f')
      .select(['f.id', 'f.from_column', 'f.to_column', 'f.reason'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('columnChanges');
}

function outsideRecords(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('outside_records as f')
      .leftJoin('outside_decisions as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.record_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.act', 'f.happened_on', 'f.input', 'f.evidence', 'f.officer_id', 'f.recorded_at'])
      .select(['d.confirmed', 'd.note', 'd.officer_id as decided_by', 'd.recorded_at as decided_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('outsideRecords');
}

import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { currentRun, type RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** How the file ended. */
export function endFacts(eb: RequestRow) {
  return [openings(eb), closings(eb), endings(eb), importedOutcomes(eb)] as const;
}

function openings(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('letter_openings as f')
      .select(['f.reply_id', 'f.opened_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('openings');
}

function closings(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('closings as f')
      .select(['f.id', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '=', currentRun),
  ).as('closings');
}

function endings(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('endings as f')
      .select([
        'f.id',
        'f.kind',
        'f.code',
        'f.facts',
        'f.proof',
        'f.ended_on',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('endings');
}

function importedOutcomes(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('imported_outcomes as f')
      .select(['f.id', 'f.code', 'f.document_no', 'f.sent_on', 'f.served_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('importedOutcomes');
}

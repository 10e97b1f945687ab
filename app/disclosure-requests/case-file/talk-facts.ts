import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** What was said between the office and the requester; it moves no limit. */
export function talkFacts(eb: RequestRow) {
  return [talks(eb), messages(eb), contactAttempts(eb)] as const;
}

function talks(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('talks as f')
      .select(['f.id', 'f.way', 'f.with_whom', 'f.substance', 'f.narrowed_to'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('talks');
}

function messages(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('request_messages as f')
      .select(['f.id', 'f.sender', 'f.text', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('messages');
}

function contactAttempts(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('contact_attempts as f')
      .select(['f.id', 'f.way', 'f.outcome', 'f.note', 'f.at_time'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('contactAttempts');
}

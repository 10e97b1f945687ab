import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** Letters and papers of the file besides the reply, and the days on which each letter moved. */
export function paperFacts(eb: RequestRow) {
  return [papers(eb), deliveries(eb)] as const;
}

function papers(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('issued_papers as f')
      .select([
        'f.id',
        'f.run',
        'f.family',
        'f.document_no',
        'f.addressee',
        'f.subject_kind',
        'f.subject_id',
        'f.officer_id',
        'f.happened_on',
        'f.recorded_at',
      ])
      .select((row) => row('f.letter', 'is not', null).as('kept'))
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('papers');
}

function deliveries(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('delivery_facts as f')
      .select([
        'f.id',
        'f.reply_id',
        'f.paper_id',
        'f.fact',
        'f.way',
        'f.on_day',
        'f.tracking_no',
        'f.proof',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('deliveries');
}

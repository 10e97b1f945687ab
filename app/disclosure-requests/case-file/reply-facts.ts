import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { currentRun, type RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** Drafts, reviews and the reply of the current run. */
export function replyFacts(eb: RequestRow) {
  return [
    drafts(eb),
    reviews(eb),
    replies(eb),
    dispatches(eb),
    services(eb),
    earlierReplies(eb),
    paperSignatures(eb),
  ] as const;
}

function drafts(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('reply_drafts as f')
      .select([
        'f.id',
        'f.version',
        'f.code',
        'f.answers',
        'f.facts',
        'f.grounds',
        'f.result',
        'f.required',
        'f.items',
      ])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '=', currentRun)
      .orderBy('f.version'),
  ).as('drafts');
}

function reviews(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('reply_reviews as f')
      .select([
        'f.id',
        'f.draft_id',
        'f.kind',
        'f.passed',
        'f.opinion',
        'f.officer_id',
        'f.happened_on',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where((where) =>
        where.exists(
          where
            .selectFrom('reply_drafts as d')
            .select('d.id')
            .whereRef('d.city', '=', 'f.city')
            .whereRef('d.id', '=', 'f.draft_id')
            .where('d.run', '=', currentRun),
        ),
      )
      .orderBy('f.id'),
  ).as('reviews');
}

function replies(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('replies as f')
      .select([
        'f.id',
        'f.draft_id',
        'f.code',
        'f.document_no',
        'f.remedy_class',
        'f.remedy_clause',
        'f.letter',
        'f.seal',
        'f.signer_name',
        'f.outside_id',
      ])
      .select(['f.officer_id', 'f.signed_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '=', currentRun),
  ).as('replies');
}

function dispatches(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('dispatches as f')
      .select([
        'f.id',
        'f.reply_id',
        'f.way',
        'f.sent_on',
        'f.due_on',
        'f.tracking_no',
        'f.proof',
        'f.outside_id',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '=', currentRun),
  ).as('dispatches');
}

function services(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('services as f')
      .select(['f.id', 'f.served_on', 'f.proof', 'f.officer_id', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '=', currentRun),
  ).as('services');
}

/** Replies of the runs before, with their way to the requester; the letters are read by `keptReply`. */
function earlierReplies(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('replies as f')
      .leftJoin('dispatches as d', (on) => on.onRef('d.city', '=', 'f.city').onRef('d.reply_id', '=', 'f.id'))
      .leftJoin('services as s', (on) => on.onRef('s.city', '=', 'f.city').onRef('s.reply_id', '=', 'f.id'))
      .select(['f.id', 'f.run', 'f.code', 'f.document_no', 'f.signed_on', 'f.officer_id', 'f.recorded_at'])
      .select(['d.sent_on', 'd.way', 'd.recorded_at as sent_at', 's.served_on'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .where('f.run', '<', currentRun)
      .orderBy('f.run'),
  ).as('earlierReplies');
}

function paperSignatures(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('paper_signatures as f')
      .leftJoin('paper_signature_decisions as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.signature_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.draft_id', 'f.signer_name', 'f.signed_on', 'f.document_no', 'f.scan_id'])
      .select(['f.officer_id', 'f.recorded_at', 'd.confirmed', 'd.note'])
      .select(['d.officer_id as decided_by', 'd.recorded_at as decided_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('paperSignatures');
}

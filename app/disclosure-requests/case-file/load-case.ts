import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';

export type CaseFile = NonNullable<Awaited<ReturnType<typeof loadCase>>>;

/**
 * A request with every fact of its file, in one query; undefined where the city has no such request.
 * Who may see it is the page's question (`permissions.ts`), not this one's.
 */
export async function loadCase(scope: Scope, requestId: number) {
  return scope.db
    .selectFrom('disclosure_requests as r')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'r.city').onRef('a.id', '=', 'r.agency_id'))
    .innerJoin('reply_names as n', (on) =>
      on.onRef('n.city', '=', 'r.city').onRef('n.id', '=', 'r.reply_name_id'),
    )
    .where('r.city', '=', scope.city.code)
    .where('r.id', '=', requestId)
    .selectAll('r')
    .select(['a.name as agency_name', 'a.separate_reviewer', 'a.register_mark', 'a.office_name'])
    .select(['a.office_address', 'a.office_postcode', 'a.office_phone'])
    .select(['n.name as reply_name', 'n.document_mark', 'n.reconsideration_body'])
    .select(['n.reconsideration_address', 'n.reconsideration_online', 'n.court'])
    .select((eb) => [
      ...intakeFacts(eb),
      ...correctionFacts(eb),
      ...consultationFacts(eb),
      ...draftFacts(eb),
      ...replyFacts(eb),
      ...endFacts(eb),
    ])
    .executeTakeFirst();
}

/** Locks the request's row until the act commits, so that two officers act one after the other. */
export async function lockRequest(
  scope: Scope,
  requestId: number,
): Promise<{ rowVersion: number } | undefined> {
  const row = await scope.db
    .selectFrom('disclosure_requests')
    .select('row_version')
    .where('city', '=', scope.city.code)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  return row && { rowVersion: row.row_version };
}

type Request = ExpressionBuilder<DB & { r: DB['disclosure_requests'] }, 'r'>;

function intakeFacts(eb: Request) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('attachments as f')
        .select(['f.id', 'f.kind', 'f.name', 'f.mime', 'f.size', 'f.officer_id', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('attachments'),
    jsonArrayFrom(
      eb
        .selectFrom('registrations as f')
        .select(['f.id', 'f.note', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('registrations'),
    jsonArrayFrom(
      eb
        .selectFrom('assignments as f')
        .innerJoin('units as u', (on) => on.onRef('u.city', '=', 'f.city').onRef('u.id', '=', 'f.unit_id'))
        .select(['f.id', 'f.unit_id', 'u.name as unit', 'f.handler_id', 'f.note'])
        .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('assignments'),
  ] as const;
}

function correctionFacts(eb: Request) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('correction_notices as f')
        .leftJoin('corrections as c', (on) =>
          on.onRef('c.city', '=', 'f.city').onRef('c.notice_id', '=', 'f.id'),
        )
        .select(['f.id', 'f.items', 'f.guidance', 'f.sent_on', 'f.served_on', 'f.limit_on'])
        .select(['f.officer_id', 'f.recorded_at', 'c.text', 'c.received_on', 'c.recorded_at as corrected_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('correctionNotices'),
  ] as const;
}

function consultationFacts(eb: Request) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('consultations as f')
        .leftJoin('consultation_opinions as o', (on) =>
          on.onRef('o.city', '=', 'f.city').onRef('o.consultation_id', '=', 'f.id'),
        )
        .select(['f.id', 'f.of', 'f.party_name', 'f.record_concerned', 'f.sent_on', 'f.delivered_on'])
        .select(['f.officer_id', 'f.recorded_at', 'o.opinion', 'o.reasons', 'o.answered_on'])
        .select('o.recorded_at as answered_at')
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('consultations'),
    jsonArrayFrom(
      eb
        .selectFrom('extensions as f')
        .select([
          'f.id',
          'f.days',
          'f.reason',
          'f.approved_on',
          'f.notified_on',
          'f.officer_id',
          'f.recorded_at',
        ])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('extensions'),
  ] as const;
}

function draftFacts(eb: Request) {
  return [
    jsonArrayFrom(
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
        ])
        .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.version'),
    ).as('drafts'),
    jsonArrayFrom(
      eb
        .selectFrom('reply_reviews as f')
        .select([
          'f.id',
          'f.draft_id',
          'f.passed',
          'f.opinion',
          'f.officer_id',
          'f.happened_on',
          'f.recorded_at',
        ])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id')
        .orderBy('f.id'),
    ).as('reviews'),
  ] as const;
}

function replyFacts(eb: Request) {
  return [
    jsonArrayFrom(
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
        ])
        .select(['f.officer_id', 'f.signed_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('replies'),
    jsonArrayFrom(
      eb
        .selectFrom('dispatches as f')
        .select(['f.id', 'f.reply_id', 'f.way', 'f.sent_on', 'f.proof', 'f.officer_id', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('dispatches'),
    jsonArrayFrom(
      eb
        .selectFrom('services as f')
        .select(['f.id', 'f.served_on', 'f.proof', 'f.officer_id', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('services'),
  ] as const;
}

function endFacts(eb: Request) {
  return [
    jsonArrayFrom(
      eb
        .selectFrom('letter_openings as f')
        .select(['f.opened_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('openings'),
    jsonArrayFrom(
      eb
        .selectFrom('closings as f')
        .select(['f.id', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
        .whereRef('f.city', '=', 'r.city')
        .whereRef('f.request_id', '=', 'r.id'),
    ).as('closings'),
  ] as const;
}

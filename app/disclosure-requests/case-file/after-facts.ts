import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** What happens after the reply: remedies, archive, re-evaluation, publishing, and who else opened the file. */
export function afterFacts(eb: RequestRow) {
  return [
    remedyCases(eb),
    archives(eb),
    rereviews(eb),
    publishProposals(eb),
    fileOpenings(eb),
    trainingCases(eb),
    delegatedActs(eb),
  ] as const;
}

function remedyCases(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('remedy_cases as f')
      .select([
        'f.id',
        'f.kind',
        'f.body',
        'f.notified_on',
        'f.over_silence',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('remedyCases');
}

function archives(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('case_archives as f')
      .select([
        'f.id',
        'f.run',
        'f.archive_no',
        'f.retention',
        'f.retention_because',
        'f.lacking',
        'f.reason',
        'f.envelope_id',
      ])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.run'),
  ).as('archives');
}

function rereviews(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('rereviews as f')
      .select(['f.id', 'f.reply_id', 'f.result', 'f.reasons', 'f.third_party_asked'])
      .select(['f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('rereviews');
}

function publishProposals(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('publish_proposals as f')
      .leftJoin('publish_decisions as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.proposal_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.suggested_by', 'f.reason', 'f.title', 'f.text', 'f.happened_on'])
      .select(['f.officer_id', 'f.recorded_at', 'd.id as decision_id', 'd.publish', 'd.reasons'])
      .select(['d.decided_on', 'd.published_on', 'd.officer_id as decided_by', 'd.recorded_at as decided_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('publishProposals');
}

function fileOpenings(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('file_openings as f')
      .innerJoin('officers as o', (on) =>
        on.onRef('o.city', '=', 'f.city').onRef('o.id', '=', 'f.officer_id'),
      )
      .innerJoin('agencies as g', (on) => on.onRef('g.city', '=', 'o.city').onRef('g.id', '=', 'o.agency_id'))
      .select(['f.id', 'f.ground', 'f.reason', 'f.officer_id', 'f.opened_on', 'f.until_on', 'f.recorded_at'])
      .select('g.name as agency')
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('fileOpenings');
}

function trainingCases(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('training_cases as f')
      .select(['f.id', 'f.title', 'f.officer_id', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id'),
  ).as('trainingCases');
}

/** Acts by a role that the officer held by delegation only, with the name of the one who holds it. */
function delegatedActs(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('delegated_acts as f')
      .innerJoin('delegations as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.id', '=', 'f.delegation_id'),
      )
      .innerJoin('officers as o', (on) =>
        on.onRef('o.city', '=', 'd.city').onRef('o.id', '=', 'd.from_officer_id'),
      )
      .select([
        'f.id',
        'f.act',
        'f.officer_id',
        'f.recorded_at',
        'd.role',
        'd.from_on',
        'd.to_on',
        'o.name as holder',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('delegatedActs');
}

import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** What proves the reply: searches, checklists, and what was let pass without. */
export function evidenceFacts(eb: RequestRow) {
  return [searchLogs(eb), checklists(eb), evidenceOverrides(eb)] as const;
}

function searchLogs(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('search_logs as f')
      .select([
        'f.id',
        'f.place',
        'f.words',
        'f.period',
        'f.result',
        'f.searched_by',
        'f.searched_on',
        'f.officer_id',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('searchLogs');
}

function checklists(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('checklists as f')
      .select(['f.id', 'f.code', 'f.points', 'f.officer_id', 'f.happened_on', 'f.recorded_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('checklists');
}

function evidenceOverrides(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('evidence_overrides as f')
      .select([
        'f.id',
        'f.run',
        'f.missing',
        'f.reason',
        'f.supply_by',
        'f.officer_id',
        'f.happened_on',
        'f.recorded_at',
      ])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('evidenceOverrides');
}

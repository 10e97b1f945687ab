import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** Holiday notices and local days off that the city adopted: with them the days of the file are counted. */
export function calendarFacts(eb: RequestRow) {
  return [adoptedNotices(eb), localDaysOff(eb)] as const;
}

function adoptedNotices(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('adopted_notices as f')
      .select(['f.year', 'f.title', 'f.off_days', 'f.worked_days', 'f.day_names'])
      .whereRef('f.city', '=', 'r.city')
      .where('f.adopted_at', 'is not', null)
      .orderBy('f.adopted_at'),
  ).as('adoptedNotices');
}

function localDaysOff(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('local_days_off as f')
      .select(['f.day', 'f.name', 'f.basis'])
      .whereRef('f.city', '=', 'r.city')
      .where((where) =>
        where.or([where('f.agency_id', 'is', null), where('f.agency_id', '=', where.ref('r.agency_id'))]),
      )
      .where('f.adopted_at', 'is not', null)
      .orderBy('f.day'),
  ).as('localDaysOff');
}

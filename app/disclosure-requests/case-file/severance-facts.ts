import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { RequestRow } from '#app/disclosure-requests/case-file/request-row.ts';

/** 区分处理: which records are severed, what was released of them, and which were withdrawn. */
export function severanceFacts(eb: RequestRow) {
  return [severances(eb)] as const;
}

function severances(eb: RequestRow) {
  return jsonArrayFrom(
    eb
      .selectFrom('severances as f')
      .leftJoin('severance_releases as d', (on) =>
        on.onRef('d.city', '=', 'f.city').onRef('d.severance_id', '=', 'f.id'),
      )
      .leftJoin('severance_withdrawals as w', (on) =>
        on.onRef('w.city', '=', 'f.city').onRef('w.severance_id', '=', 'f.id'),
      )
      .select(['f.id', 'f.attachment_id', 'f.officer_id', 'f.recorded_at'])
      .select([
        'd.attachment_id as released_id',
        'd.officer_id as released_by',
        'd.recorded_at as released_at',
      ])
      .select(['w.officer_id as withdrawn_by', 'w.recorded_at as withdrawn_at'])
      .whereRef('f.city', '=', 'r.city')
      .whereRef('f.request_id', '=', 'r.id')
      .orderBy('f.id'),
  ).as('severances');
}

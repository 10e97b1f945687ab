import { sql } from 'kysely';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** How often one requester asked one agency within a year. */
export interface RequesterCount {
  from: Day;
  to: Day;
  requests: number;
  /** The month with the most requests, e.g. 2026-03. */
  busiestMonth: string;
  inBusiestMonth: number;
}

/**
 * Number and frequency of the requests of this requester to this agency in the year up to today, this one included.
 * Found by the keyed hash of the identity number, over all channels; a request made through an agent carries the
 * principal's. Null where the file has no identity number.
 */
export async function countOfRequester(
  scope: Scope,
  file: Pick<CaseFile, 'agency_id' | 'identity_hash'>,
): Promise<RequesterCount | null> {
  if (!file.identity_hash) return null;
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select(sql<string>`to_char(received_on, 'YYYY-MM')`.as('month'))
    .select((eb) => [eb.fn.min('received_on').as('from'), eb.fn.max('received_on').as('to')])
    .select(sql<number>`count(*)`.as('requests'))
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .where('identity_hash', '=', file.identity_hash)
    .where('received_on', '>', addDays(scope.today, -YEAR))
    .where('received_on', '<=', scope.today)
    .groupBy('month')
    .orderBy('month')
    .execute();
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return null;
  const busiest = rows.reduce((most, each) => (each.requests > most.requests ? each : most), first);
  return {
    from: first.from,
    to: last.to,
    requests: rows.reduce((sum, each) => sum + each.requests, 0),
    busiestMonth: busiest.month,
    inBusiestMonth: busiest.requests,
  };
}

/** 2024年9月 */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

const YEAR = 365;

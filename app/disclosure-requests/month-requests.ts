import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import { addDays } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { CountedForFee } from '#law/fees/monthly.ts';

/**
 * The requests of one requester to one agency in the calendar month of receipt, as the fee counts them: by the keyed
 * hash of the identity number, so over all channels and for the principal of an agent; a formal split has made each
 * part a request of its own. Null where the file has no identity number.
 */
export async function requestsOfMonth(
  scope: Scope,
  file: Pick<CaseFile, 'agency_id' | 'identity_hash' | 'received_on'>,
): Promise<CountedForFee[] | null> {
  if (!file.identity_hash) return null;
  const first: Day = `${file.received_on.slice(0, 7)}-01`;
  const next: Day = `${addDays(first, 31).slice(0, 7)}-01`;
  const rows = await scope.db
    .selectFrom('disclosure_requests')
    .select(['id', 'received_on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', file.agency_id)
    .where('identity_hash', '=', file.identity_hash)
    .where('received_on', '>=', first)
    .where('received_on', '<', next)
    .execute();
  const requester = file.identity_hash.toString('hex');
  return rows.map(({ id, received_on }) => ({
    id,
    agencyId: file.agency_id,
    requester,
    receivedOn: received_on,
    units: 1,
  }));
}

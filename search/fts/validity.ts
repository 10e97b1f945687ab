import type { Day } from '#law/cite.ts';
import type { ValidityChoice } from '#search/engine.ts';
import type { Columns } from './columns.ts';

/** How the text of an entry stands on a day. */
export function validityOf(columns: Columns, id: number, on: Day): Exclude<ValidityChoice, 'all'> {
  const from = columns.validFrom[id];
  const to = columns.validTo[id];
  if (to && to < on) return 'ended';
  if (from && from > on) return 'not-yet';
  return columns.proven[id] ? 'in-force' : 'unproven';
}

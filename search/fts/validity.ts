import type { Day } from '#law/cite.ts';
import type { ValidityChoice } from '#search/engine.ts';
import type { Columns } from './columns.ts';

/** How the text of an entry stands on a day. */
export type EntryValidity = Exclude<ValidityChoice, 'all'>;

const validities: readonly EntryValidity[] = ['in-force', 'unproven', 'not-yet', 'ended'];

const kept = new WeakMap<Columns, { revision: number; on: Day; codes: Uint8Array }>();

/** How the text of each entry stands on a day, by id; asked for every entry of every question, so one day is kept. */
export function validitiesOn(columns: Columns, on: Day): (id: number) => EntryValidity {
  const known = kept.get(columns);
  const codes = known?.revision === columns.revision && known.on === on ? known.codes : codesOf(columns, on);
  kept.set(columns, { revision: columns.revision, on, codes });
  return (id) => validities[codes[id] ?? 0] ?? 'in-force';
}

function codesOf(columns: Columns, on: Day): Uint8Array {
  return Uint8Array.from(columns.document, (_, id) => validities.indexOf(validityOf(columns, id, on)));
}

function validityOf(columns: Columns, id: number, on: Day): EntryValidity {
  const from = columns.validFrom[id];
  const to = columns.validTo[id];
  if (to && to < on) return 'ended';
  if (from && from > on) return 'not-yet';
  return columns.proven[id] ? 'in-force' : 'unproven';
}

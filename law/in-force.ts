import type { Day, Provision } from '#law/cite.ts';

/** The row that holds on a day, the place's own before the country's; rows may stand in any order.
 * @nolaw picks a dated row; what day the law ties a rule to is the caller's question
 * @throws when no row holds on that day */
export function inForce<T>(rows: Provision<T>[], on: Day, place?: string): Provision<T> {
  const holding = rows
    .filter((row) => row.from <= on && (row.place === undefined || row.place === place))
    .sort(
      (a, b) => Number(b.place !== undefined) - Number(a.place !== undefined) || (a.from < b.from ? 1 : -1),
    );
  const row = holding[0];
  if (!row) throw new Error(`no provision in force on ${on}`);
  return row;
}

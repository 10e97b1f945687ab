import type { Day, Provision } from '#law/cite.ts';

/** The row that holds in a place on a day, its own before its province's before the country's; null where none does.
 * A row's place holds for every division whose code begins with it: 32 for 320400.
 * @nolaw picks a dated row */
export function rowFor<T>(rows: readonly Provision<T>[], on: Day, place: string): Provision<T> | null {
  const holding = rows.filter((row) => row.from <= on && place.startsWith(row.place ?? ''));
  const width = (row: Provision<T>) => row.place?.length ?? 0;
  return holding.sort((a, b) => width(b) - width(a) || (a.from < b.from ? 1 : -1))[0] ?? null;
}

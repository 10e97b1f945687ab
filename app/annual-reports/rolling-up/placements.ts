import type { Scope } from '#app/shell/scope.ts';

/** Every decision where an agency is counted, the newest first. */
export async function placementsOf({ db, city }: Scope) {
  return db
    .selectFrom('report_placements as p')
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'p.city').onRef('a.id', '=', 'p.agency_id'))
    .leftJoin('agencies as g', (on) =>
      on.onRef('g.city', '=', 'p.city').onRef('g.id', '=', 'p.government_id'),
    )
    .innerJoin('officers as o', (on) => on.onRef('o.city', '=', 'p.city').onRef('o.id', '=', 'p.officer_id'))
    .select(['p.id', 'p.from_year as fromYear', 'p.reason', 'p.happened_on as on', 'o.name as by'])
    .select(['a.name as agency', 'g.name as government'])
    .where('p.city', '=', city.code)
    .orderBy('p.id', 'desc')
    .execute();
}

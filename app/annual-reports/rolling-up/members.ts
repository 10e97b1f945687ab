import { sql } from 'kysely';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type ReporterKind, rollUpPlace } from '#law/report/roll-up.ts';

/** An agency of the city with the government in whose report it is counted. */
export interface Member {
  id: number;
  code: string;
  name: string;
  kind: ReporterKind;
  /** The office that compiles it, of a government. */
  compiledBy: number | null;
  /** Id of the government; null: in none. */
  into: number | null;
  /** Why it is counted there: `placed` by the competent department, or to be placed yet. */
  because: 'above' | 'placed' | 'unplaced' | 'outside';
}

/** Every agency of the city and where its report of the year is counted: in one roll-up or in none, never in two. */
export async function membersOf(scope: Scope, year: number): Promise<Member[]> {
  const found = await sql<Row>`
    select a.id, a.code, a.name, a.kind, a.compiled_by as "compiledBy", a.parent_id as "parentId",
      p.id is not null as placed, p.government_id as "governmentId"
    from agencies a
    left join lateral (
      select id, government_id from report_placements
      where city = a.city and agency_id = a.id and from_year <= ${year} order by id desc limit 1) p on true
    where a.city = ${scope.city.code}
    order by a.id`.execute(scope.db);
  const compiled = new Map(
    found.rows.flatMap(({ id, compiledBy }) => (compiledBy ? [[compiledBy, id]] : [])),
  );
  return found.rows.map((row) => {
    const { id, code, name, kind, compiledBy } = row;
    return { id, code, name, kind, compiledBy, ...placeOf(row, compiled) };
  });
}

/** The agencies whose work a report tells of: of a government all that are counted in it, at every level. */
export async function agenciesIn(scope: Scope, { agencyId, year }: ReportAsked): Promise<number[]> {
  const members = await membersOf(scope, year);
  const below = (id: number): number[] => [
    id,
    ...members.filter(({ into }) => into === id).flatMap((member) => below(member.id)),
  ];
  return below(agencyId);
}

interface Row {
  id: number;
  code: string;
  name: string;
  kind: ReporterKind;
  compiledBy: number | null;
  parentId: number | null;
  placed: boolean;
  governmentId: number | null;
}

/** `compiled`: the government by the office that compiles it. */
function placeOf(row: Row, compiled: ReadonlyMap<number, number>): Pick<Member, 'into' | 'because'> {
  const { goes } = rollUpPlace(row.kind);
  if (goes === 'outside') return { into: null, because: 'outside' };
  if (goes === 'configured')
    return row.placed ? { into: row.governmentId, because: 'placed' } : { into: null, because: 'unplaced' };
  const own = row.kind === 'government' ? undefined : compiled.get(row.id);
  return { into: own ?? compiled.get(row.parentId ?? 0) ?? null, because: 'above' };
}

import { agencyOf } from '#app/agencies/queries.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { counting, type HandedIn, handedIn } from '#app/annual-reports/rolling-up/handed-in.ts';
import { type Member, membersOf } from '#app/annual-reports/rolling-up/members.ts';
import type { RolledUpReport } from '#app/annual-reports/rolling-up/rolled-up-report.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import type { Scope } from '#app/shell/scope.ts';

export interface RollUp {
  tables: ReportTables;
  /** In the order of the directory. */
  reports: RolledUpReport[];
  /** Agencies that are counted here, whether they have handed in or not. */
  members: Member[];
}

/** What is known of all reports of a year in the city; several roll-ups are added up from one reading. */
export interface CityReports {
  members: Member[];
  handed: ReadonlyMap<number, HandedIn>;
}

/** The reports of the year: three statements, whatever the number of agencies. */
export async function cityReports(scope: Scope, year: number): Promise<CityReports> {
  const [members, handed] = await Promise.all([membersOf(scope, year), handedIn(scope, year)]);
  return { members, handed };
}

/** The roll-up of a government: its own office, its departments, and the roll-ups of the governments below it. */
export function addUp({ members, handed }: CityReports, governmentId: number): RollUp {
  const counted = members.filter(({ into }) => into === governmentId);
  const reports = counted.flatMap(({ id, code, name }): RolledUpReport[] => {
    const report = counting(handed.get(id));
    if (!report) return [];
    const { via, on, tables } = report;
    const number = report.via === 'published' ? report.number : report.id;
    const sha256 = report.via === 'filed' ? report.paper.sha256 : null;
    return [{ agencyId: id, code, name, via, number, on, sha256, tables }];
  });
  return { tables: sumTables(reports.map(({ tables }) => tables)), reports, members: counted };
}

/** The roll-up that the agency's report is; null where it is no government. */
export async function rollUpOf(scope: Scope, { agencyId, year }: ReportAsked): Promise<RollUp | null> {
  const agency = await agencyOf(scope, agencyId);
  return agency?.kind === 'government' ? addUp(await cityReports(scope, year), agencyId) : null;
}

import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { counting, type FiledReport, type PublishedHere } from '#app/annual-reports/rolling-up/handed-in.ts';
import type { Member } from '#app/annual-reports/rolling-up/members.ts';
import { type CityReports, cityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { type RollUpFinding, rollUpFindings } from '#app/annual-reports/rolling-up/roll-up-findings.ts';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Calendar } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { type ReportDeadline, reportDeadline } from '#law/report/deadlines.ts';
import { levelOfReport } from '#law/report/roll-up.ts';

/** One agency in the tree of a roll-up. */
export interface TreeRow {
  member: Member;
  report: PublishedHere | FiledReport | null;
  deadline: ReportDeadline;
  /** `late`: handed in after the fixed day; `overdue`: not handed in although it is past; `open`: there is time yet. */
  state: 'in-time' | 'late' | 'overdue' | 'open';
  findings: RollUpFinding[];
  /** The last reminder. */
  remindedOn: Day | null;
  /** What a government below adds up itself. */
  below: RollUpTree | null;
}

export interface RollUpTree {
  government: Member;
  /** Of the government's own report. */
  deadline: ReportDeadline;
  rows: TreeRow[];
}

/** Who is counted in a government's report, who has handed in, whose check fails and who is late. */
export async function rollUpTree(
  scope: Scope,
  { governmentId, year }: { governmentId: number; year: number },
): Promise<{ tree: RollUpTree; city: CityReports } | null> {
  const [city, reminders, calendar] = await Promise.all([
    cityReports(scope, year),
    remindersOf(scope, year),
    cityCalendar(scope, governmentId),
  ]);
  const government = city.members.find(({ id }) => id === governmentId);
  if (government?.kind !== 'government') return null;
  return { tree: treeOf(government, { city, reminders, calendar, year, today: scope.today }), city };
}

interface Known {
  city: CityReports;
  reminders: ReadonlyMap<number, Day>;
  calendar: Calendar;
  year: number;
  today: Day;
}

function treeOf(government: Member, known: Known): RollUpTree {
  const { city } = known;
  const byAgency = new Map<number, RollUpFinding[]>();
  for (const finding of rollUpFindings(city, government.id))
    byAgency.set(finding.agencyId, [...(byAgency.get(finding.agencyId) ?? []), finding]);
  const rows = city.members
    .filter(({ into }) => into === government.id)
    .map((member) => rowOf(member, { ...known, findings: byAgency.get(member.id) ?? [] }));
  return { government, deadline: deadlineOfMember(government, known), rows };
}

function rowOf(member: Member, known: Known & { findings: RollUpFinding[] }): TreeRow {
  const { city, reminders, today, findings } = known;
  const report = counting(city.handed.get(member.id));
  const deadline = deadlineOfMember(member, known);
  const late = (report?.firstOn ?? today) > deadline.lastOn;
  return {
    member,
    report,
    deadline,
    state: report ? (late ? 'late' : 'in-time') : late ? 'overdue' : 'open',
    findings,
    remindedOn: reminders.get(member.id) ?? null,
    below: member.kind === 'government' ? treeOf(member, known) : null,
  };
}

function deadlineOfMember({ kind, into }: Member, { year, calendar }: Known): ReportDeadline {
  return reportDeadline(levelOfReport(kind, into === null), year, calendar);
}

/** The last reminder of each agency. */
async function remindersOf(scope: Scope, year: number): Promise<Map<number, Day>> {
  const rows = await scope.db
    .selectFrom('report_reminders')
    .select(['agency_id', ({ fn }) => fn.max('happened_on').as('on')])
    .where('city', '=', scope.city.code)
    .where('year', '=', year)
    .groupBy('agency_id')
    .execute();
  return new Map(rows.map(({ agency_id, on }) => [agency_id, on]));
}

/** The day on which an agency was last reminded of its report; null: never. */
export async function lastReminder(scope: Scope, { agencyId, year }: ReportAsked): Promise<Day | null> {
  return (await remindersOf(scope, year)).get(agencyId) ?? null;
}

/** How many are due, handed in, late and faulty; a report that is missing counts as overdue, not as faulty. */
export function countsOf({ rows }: RollUpTree) {
  const handed = rows.filter(({ report }) => report !== null);
  return {
    due: rows.length,
    handed: handed.length,
    missing: rows.length - handed.length,
    late: rows.filter(({ state }) => state === 'late' || state === 'overdue').length,
    faulty: handed.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length,
  };
}

import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { counting, type FiledReport } from '#app/annual-reports/rolling-up/handed-in.ts';
import type { Member } from '#app/annual-reports/rolling-up/members.ts';
import { addUp, type CityReports } from '#app/annual-reports/rolling-up/roll-up.ts';
import { cellZh, overridableCells, valueOfCell } from '#app/annual-reports/writing/overrides.ts';
import { equalsParts } from '#law/report/checks-of-sources.ts';

/** Something wrong with one report of a roll-up. */
export interface RollUpFinding {
  agencyId: number;
  rule: string;
  severity: 'error' | 'warning';
  message: string;
}

/** What is wrong with the reports that a government adds up: missing, unreadable, wrong in themselves, handed in twice. */
export function rollUpFindings(city: CityReports, governmentId: number): RollUpFinding[] {
  const counted = city.members.filter(({ into }) => into === governmentId);
  return [...counted.flatMap((member) => findingsOfMember(city, member)), ...filedTwice(city, counted)];
}

/** Agencies for which nobody has said yet where they are counted. */
export function unplacedFindings({ members }: CityReports): RollUpFinding[] {
  return members
    .filter(({ because }) => because === 'unplaced')
    .map(({ id, name }) => ({
      agencyId: id,
      rule: 'B11',
      severity: 'warning',
      message: `${name}是派出机关或者开发区管委会，还没有确定汇总到哪里，没有计入。`,
    }));
}

/** What is wrong with the report of one agency; `member` is counted somewhere. */
export function findingsOfMember(city: CityReports, member: Member): RollUpFinding[] {
  const { id: agencyId, name } = member;
  const handed = city.handed.get(agencyId);
  const found = (severity: RollUpFinding['severity'], message: string, rule = 'B11') => [
    { agencyId, rule, severity, message },
  ];
  if (!handed) return found('error', `${name}没有报送，没有计入。`);
  const { published, filed } = handed;
  if (published && filed)
    return found(
      'error',
      `${name}报送了两份：平台公布的第${published.number}版和上传的文件${differing(published.tables, filed.tables)}。只计平台公布的，请撤下上传的文件。`,
    );
  return [
    ...(filed ? faultsOfFile(member, filed) : []),
    ...(member.kind === 'government' ? againstItsOwn(city, member) : []),
  ];
}

function differing(a: ReportTables, b: ReportTables): string {
  const cells = overridableCells.filter(({ key }) => valueOfCell(a, key) !== valueOfCell(b, key));
  return cells.length === 0 ? '，数字相同' : `，有${cells.length}格不同，例如${cells[0]?.zh}`;
}

/** What the reader found, in short: the page of the filing shows all of it. */
function faultsOfFile(
  { id: agencyId, name }: Member,
  { findings, unreadable }: FiledReport,
): RollUpFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [
    ...unreadable.slice(0, 1).map(({ where }) => ({
      agencyId,
      rule: 'B11',
      severity: 'error' as const,
      message: `${name}的报告有${unreadable.length}处读不清，例如${where}；读不清的格不汇总。`,
    })),
    ...errors.slice(0, 3).map(({ rule, message }) => ({
      agencyId,
      rule,
      severity: 'error' as const,
      message: `${name}：${message}`,
    })),
  ];
}

/** A government's report has to be the sum of the reports below it, as far as all of them are here. */
function againstItsOwn(city: CityReports, { id: agencyId, name }: Member): RollUpFinding[] {
  const report = counting(city.handed.get(agencyId));
  const { members, reports, tables } = addUp(city, agencyId);
  if (!report || members.length === 0 || reports.length < members.length) return [];
  const cells = overridableCells.map(({ key }) => ({
    where: cellZh(key) ?? key,
    whole: valueOfCell(report.tables, key),
    parts: [valueOfCell(tables, key)],
  }));
  const broken = equalsParts(cells).filter(({ holds }) => holds === false);
  return broken.slice(0, 1).map(({ where, left, right }) => ({
    agencyId,
    rule: 'B11',
    severity: 'error',
    message: `${name}的汇总有${broken.length}格不等于所属${members.length}个机关相加，例如${where}：报送${left}，相加${right}。`,
  }));
}

/** One file for two agencies, or two agencies with the very same figures. */
function filedTwice({ handed }: CityReports, members: readonly Member[]): RollUpFinding[] {
  const seen = new Map<string, { member: Member; tables: ReportTables }>();
  return members.flatMap((member): RollUpFinding[] => {
    const report = counting(handed.get(member.id));
    if (!report || (report.tables.table3.newlyReceived?.at(-1) ?? 0) < TELLING) return [];
    const { tables } = report;
    // Most reports differ in the first row: only those alike there are compared whole.
    const first = tables.table3.newlyReceived?.join(' ') ?? '';
    const other = seen.get(first);
    seen.set(first, { member, tables });
    if (!other || !sameRequests(tables, other.tables)) return [];
    const message = `${member.name}和${other.member.name}的报告数字完全相同，可能是同一份报告报了两次。`;
    return [{ agencyId: member.id, rule: 'B11', severity: 'error', message }];
  });
}

function sameRequests(a: ReportTables, b: ReportTables): boolean {
  return JSON.stringify([a.table3, a.table4]) === JSON.stringify([b.table3, b.table4]);
}

/** With fewer requests two agencies may well have the same table. */
const TELLING = 5;

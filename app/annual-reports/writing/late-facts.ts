import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { libraryFigures } from '#app/annual-reports/library-figures.ts';
import { type ReportRecords, recordsOf } from '#app/annual-reports/records.ts';
import { rollUpOf } from '#app/annual-reports/rolling-up/roll-up.ts';
import type { RolledUpReport } from '#app/annual-reports/rolling-up/rolled-up-report.ts';
import { activityFigures } from '#app/annual-reports/writing/activity-figures.ts';
import type { Approval } from '#app/annual-reports/writing/course.ts';
import { cellZh } from '#app/annual-reports/writing/overrides.ts';
import type { Scope } from '#app/shell/scope.ts';
import { table4Blocks, table4Columns } from '#law/report/forms.ts';
import { linesOf2021, table3Columns } from '#law/report/lines.ts';

/** A fact of the year that was recorded after approval and counts otherwise than what was frozen. */
export interface LateFact {
  /** Names the fact with what it says now: a reason given for it holds while it says the same. */
  key: string;
  kind: 'request' | 'case' | 'document' | 'report' | 'activity';
  /** Of the record; null for an activity. */
  id: number | null;
  what: string;
  /** Where it was counted when the report was approved. */
  before: string;
  now: string;
}

interface Edition {
  approval: Pick<Approval, 'content' | 'records'>;
  number: number;
}

/** Every late fact of an edition, whether a reason covers it or not. */
export async function lateFacts(
  scope: Scope,
  asked: ReportAsked,
  { approval }: Edition,
): Promise<LateFact[]> {
  const frozen = approval.records;
  const [records, library, activities, rollUp] = await Promise.all([
    recordsOf(scope, asked),
    frozen.reports ? new Map() : libraryFigures(scope, asked),
    activityFigures(scope, asked),
    frozen.reports ? rollUpOf(scope, asked) : null,
  ]);
  const counted = activities.filter(({ by }) => by === 'system');
  return [
    ...changed('request', countedRequests(frozen), countedRequests(records)),
    ...changed('case', countedCases(frozen), countedCases(records)),
    ...changed('document', documents(frozen.documents ?? {}), documents(Object.fromEntries(library))),
    ...changed('report', reports(frozen.reports ?? []), reports(rollUp?.reports ?? [])),
    ...counted.flatMap(({ key, zh, unit, shown }) => {
      const before = approval.content.activities.find((each) => each.key === key)?.shown ?? '';
      return before === shown
        ? []
        : [
            {
              key: `activity:${key}:${shown}`,
              kind: 'activity' as const,
              id: null,
              what: zh,
              before: `${before}${unit}`,
              now: `${shown}${unit}`,
            },
          ];
    }),
  ];
}

/** Those that no reason covers yet. */
export async function openLateFacts(scope: Scope, asked: ReportAsked, edition: Edition): Promise<LateFact[]> {
  const [all, reasons] = await Promise.all([
    lateFacts(scope, asked, edition),
    lateReasons(scope, { ...asked, number: edition.number }),
  ]);
  const covered = new Set(reasons.flatMap(({ facts }) => facts));
  return all.filter(({ key }) => !covered.has(key));
}

/** The reasons printed with an edition, in the order in which they were given. */
export async function lateReasons(
  scope: Scope,
  { agencyId, year, number }: ReportAsked & { number: number },
) {
  return scope.db
    .selectFrom('report_late_reasons')
    .select(['facts', 'reason', 'happened_on as on'])
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', agencyId)
    .where('year', '=', year)
    .where('number', '=', number)
    .orderBy('id')
    .execute();
}

/** Where each record is counted, in words, by id. */
type Counted = Map<number, string>;

const NOT_COUNTED = '不计';

function changed(kind: Exclude<LateFact['kind'], 'activity'>, before: Counted, now: Counted): LateFact[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort((a, b) => a - b);
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? NOT_COUNTED, now.get(id) ?? NOT_COUNTED];
    return was === is
      ? []
      : [{ key: `${kind}:${id}:${is}`, kind, id, what: kindZh[kind], before: was, now: is }];
  });
}

const kindZh = { request: '申请', case: '复议或者诉讼案件', document: '政策文件', report: '下级报告' };

function countedRequests({ requests }: ReportRecords): Counted {
  return new Map(
    requests.map(({ id, column, lines }) => {
      const words = lines.map((line) => linesOf2021.find((each) => each.line === line)?.zh ?? line);
      return [id, `${table3Columns.find((each) => each.column === column)?.zh}：${words.join('，')}`];
    }),
  );
}

function countedCases({ cases }: ReportRecords): Counted {
  return new Map(
    cases.map(({ id, block, column }) => {
      const zh = table4Blocks.find((each) => each.block === block)?.zh;
      return [id, `${zh}：${table4Columns.find((each) => each.column === column)?.zh}`];
    }),
  );
}

function documents(cells: Record<string, number[]>): Counted {
  const counted = new Map<number, string[]>();
  for (const [cell, ids] of Object.entries(cells))
    for (const id of ids) counted.set(id, [...(counted.get(id) ?? []), cellZh(cell) ?? cell]);
  return new Map([...counted].map(([id, words]) => [id, words.join('，')]));
}

/** Which report of each agency is added up. */
function reports(rolledUp: readonly RolledUpReport[]): Counted {
  return new Map(
    rolledUp.map(({ agencyId, name, via, number }) => [
      agencyId,
      `${name}：${via === 'published' ? `公布的第${number}版` : `报送的文件（${number}号）`}`,
    ]),
  );
}

import { table2Of } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { differencesOf, libraryFigures, withLibrary } from '#app/annual-reports/library-figures.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import {
  type AnnualReport,
  figuresOf,
  hasReport,
  missingFigures,
  publishedReport,
  type ReportTables,
} from '#app/annual-reports/queries.ts';
import { type ReportRecords, recordsOf } from '#app/annual-reports/records.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';
import type { Cite } from '#law/cite.ts';
import { balance } from '#law/report/balance.ts';

/**
 * 公布年度报告: freezes the tables and the records behind each cell. The figures are added up from the very records
 * that are stored, so that the two cannot differ whatever is recorded meanwhile.
 */
export async function publishReport(scope: Scope, asked: ReportAsked): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    // Two heads who publish at once: the second waits, and finds it published.
    await lockName(inside, `published_reports:${asked.agencyId}:${asked.year}`);
    if (await publishedReport(inside, asked)) return refused('published', '这一年的年度报告已经公布。');
    const records = await recordsOf(inside, asked);
    const entered = await figuresOf(inside, asked);
    const library = await libraryFigures(inside, asked);
    const figures = withLibrary(entered, library);
    const tables = {
      table2: table2Of(figures),
      table3: tallyTable3(records.requests.map(({ column, lines }) => ({ column, lines, n: 1 }))),
      table4: tallyTable4(records.cases.map(({ block, column }) => ({ block, column, n: 1 }))),
    };
    const differences = differencesOf(entered, library);
    const report = { tables, figures, library, differences, balance: balance(tables) };
    const refusal = mayPublish(inside, asked, report);
    if (refusal) return { ok: false, refusal };
    const documents = Object.fromEntries(library);
    await freeze(inside, asked, { tables, records: { ...records, documents } });
    return done(null);
  });
}

/** Why the report cannot be published now; null when it can. */
export function mayPublish(
  scope: Scope,
  { agencyId, year }: ReportAsked,
  report: AnnualReport,
): Refusal | null {
  const notHis = mayNot(scope.actor, 'publish-report', agencyId);
  if (notHis) return notHis;
  if (!hasReport(year, scope.today) || scope.today <= `${year}-12-31`) {
    return {
      code: 'year-not-over',
      reason: `${year}年还没有结束，12月31日24时以后才能公布。`,
      cite: article50,
    };
  }
  const missing = missingFigures(report.figures);
  if (missing.length > 0) {
    return {
      code: 'figures-missing',
      reason: `表二还有${missing.length}格未填报：${missing.join('、')}。`,
      cite: article50,
    };
  }
  const broken = report.balance.find(({ holds }) => holds !== true);
  return broken
    ? { code: 'not-balanced', reason: `勾稽关系不成立。${broken.rule}，${broken.message}` }
    : null;
}

const article50: Cite = { instrument: '政府信息公开条例', article: '第五十条' };

async function freeze(
  scope: Scope,
  { agencyId, year }: ReportAsked,
  { tables, records }: { tables: ReportTables; records: ReportRecords },
): Promise<void> {
  await scope.db
    .insertInto('published_reports')
    .values({
      city: scope.city.code,
      agency_id: agencyId,
      year,
      tables: JSON.stringify(tables),
      records: JSON.stringify(records),
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
  await noteChange(scope, 'annual-report', `${agencyId}:${year}`);
  await writeAudit(scope, {
    act: 'publish-report',
    subject: `agencies:${agencyId}`,
    detail: { year, requests: records.requests.length, cases: records.cases.length },
  });
}

import { keepPaper, type StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { compilerOfId } from '#app/annual-reports/rolling-up/compiler.ts';
import { archivedReport } from '#app/annual-reports/writing/archived-reports.ts';
import { done, officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import type { YearTables } from '#law/report/checks-across-years.ts';
import { type ReportFormName, reportFormOf } from '#law/report/forms.ts';

export interface ArchiveInput extends ReportAsked {
  /** The form that was found in the file; null where no table was. */
  form: ReportFormName | null;
  tables: YearTables;
  text: string;
  publishedOn: Day;
  paper: StoredPaper | null;
}

/** 往年报告存档: a report that was published elsewhere, read from its file, in its own form and never converted. */
export async function archiveReport(scope: Scope, input: ArchiveInput): Promise<Result<null>> {
  const { agencyId, year, form, paper } = input;
  const refusal = mayNot(scope.actor, 'archive-report', await compilerOfId(scope, agencyId));
  if (refusal) return { ok: false, refusal };
  if (!reportFormOf(year) || `${year}-12-31` >= scope.today)
    return refused('no-such-year', '只收2019年以后、已经结束的年度。');
  if (!isDay(input.publishedOn) || input.publishedOn > scope.today || input.publishedOn <= `${year}-12-31`)
    return refused('wrong-day', '请填写报告公布的日期。');
  if (!form || !paper || input.tables.table3 === null)
    return refused('not-readable', '没有从这个文件里读出报告的表格，请换用文字版的文件。');
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `published_reports:${agencyId}:${year}`);
    if (await publishedReport(inside, input)) return refused('published', '这一年的报告已经在本平台公布。');
    if (await archivedReport(inside, input)) return refused('archived', '这一年的报告已经存档。');
    await inside.db
      .insertInto('archived_reports')
      .values({
        city: scope.city.code,
        agency_id: agencyId,
        year,
        form,
        tables: JSON.stringify(input.tables),
        plain_text: input.text,
        published_on: input.publishedOn,
        paper_id: (await keepPaper(inside, input, paper)) ?? 0,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .execute();
    await noteChange(inside, 'annual-report', `${agencyId}:${year}`);
    await writeAudit(inside, {
      act: 'archive-report',
      subject: `agencies:${agencyId}`,
      detail: { year, form },
    });
    return done(null);
  });
}

import { agencyOf } from '#app/agencies/queries.ts';
import { keepPaper, type StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import { yearNotOver } from '#app/annual-reports/acts/open-edition.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { mayFileFor } from '#app/annual-reports/permissions.ts';
import { publishedReport } from '#app/annual-reports/queries.ts';
import { asFinding } from '#app/annual-reports/reading/form-findings.ts';
import type { Finding, ReportReading } from '#app/annual-reports/reading/report-reading.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { counting, handedIn } from '#app/annual-reports/rolling-up/handed-in.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { followsFrom } from '#law/report/checks-across-years.ts';

export interface OutsideReport extends ReportAsked {
  reading: ReportReading;
  /** The text as it was read; places of findings are counted in it. */
  text: string;
  /** Who sent it: a person or unit of the agency. */
  sender: string;
  filedOn: Day;
  paper: StoredPaper | null;
}

/** 报送: the report of an agency that writes its own elsewhere, as the reader read it. What cannot be read stays unknown. */
export async function fileOutsideReport(scope: Scope, input: OutsideReport): Promise<Result<{ id: number }>> {
  const { agencyId, year, reading, paper } = input;
  const refusal =
    (await mayFileFor(scope, agencyId, year)) ?? yearNotOver(scope, year) ?? faultOf(input, scope.today);
  if (refusal) return { ok: false, refusal };
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `report_filings:${agencyId}:${year}`);
    const twin = await sameFile(inside, input);
    // A double click sends the same file twice: the second one is answered like the first.
    if (twin?.agencyId === agencyId) return done({ id: twin.id });
    const twice = await alreadyHere(inside, input, twin);
    if (twice) return { ok: false, refusal: twice };
    const tables = sumTables([reading.tables]);
    const findings = [
      ...reading.findings,
      ...(await otherAgency(inside, input)),
      ...(await brokenFromYearBefore(inside, input, tables)),
    ];
    const paperId = await keepPaper(inside, input, paper);
    if (paperId === null) return refused('file-missing', '请选择报告的文件。');
    const { id } = await inside.db
      .insertInto('report_filings')
      .values({
        city: scope.city.code,
        agency_id: agencyId,
        year,
        agency_read: reading.agency,
        tables: JSON.stringify(tables),
        findings: JSON.stringify(findings),
        unreadable: JSON.stringify(reading.unreadable),
        plain_text: input.text,
        sender: input.sender.trim(),
        filed_on: input.filedOn,
        paper_id: paperId,
        officer_id: officerIdOf(scope),
        recorded_at: scope.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const detail = { year, filing: id, unreadable: reading.unreadable.length, sha256: paper?.sha256 };
    await writeAudit(inside, { act: 'file-outside-report', subject: `agencies:${agencyId}`, detail });
    return done({ id });
  });
}

/** The title names another agency: perhaps the wrong file, or one that is handed in for two. */
async function otherAgency(inside: Scope, { agencyId, reading }: OutsideReport): Promise<Finding[]> {
  const name = (await agencyOf(inside, agencyId))?.name ?? '';
  const read = reading.agency;
  if (read === null || name.endsWith(read) || read.endsWith(name)) return [];
  const message = `文件标题的机关是“${read}”，报送的机关是“${name}”，请核实没有报错文件。`;
  return [
    { rule: 'title', severity: 'warning', where: '标题', expected: name, found: read, message, place: null },
  ];
}

/** What does not follow from the report of the year before, where we have it. */
async function brokenFromYearBefore(
  inside: Scope,
  { agencyId, year }: ReportAsked,
  tables: ReportTables,
): Promise<Finding[]> {
  const before = counting((await handedIn(inside, year - 1)).get(agencyId));
  if (!before) return [];
  return followsFrom(before.tables, tables)
    .filter(({ holds }) => holds === false)
    .map((check) => asFinding(check));
}

function faultOf({ reading, year, sender, filedOn }: OutsideReport, today: Day): Refusal | null {
  if (sender.trim().length < 2 || sender.trim().length > 100)
    return { code: 'sender-missing', reason: '请写明报送人：谁、哪个单位送来的（2至100字）。' };
  if (!isDay(filedOn) || filedOn > today || filedOn <= `${year}-12-31`)
    return { code: 'wrong-day', reason: '请填写收到报告的日期，不早于次年1月1日、不晚于今天。' };
  if (reading.year !== null && reading.year !== year)
    return {
      code: 'wrong-year',
      reason: `文件标题是${reading.year}年，报送的是${year}年，请换对应年度的文件。`,
    };
  if (reading.format === '2019')
    return { code: 'old-form', reason: '文件用的是2019年的表格，2021年以后的报告请用2021年的格式重报。' };
  if (reading.tables.table3 === null)
    return { code: 'not-readable', reason: '没有从这个文件里读出表三，请换用文字版的文件。' };
  return null;
}

/** Why nothing is filed: the report is published here, or another agency handed in this very file. */
async function alreadyHere(
  inside: Scope,
  { agencyId, year }: ReportAsked,
  twin: { agencyId: number } | null,
): Promise<Refusal | null> {
  if (await publishedReport(inside, { agencyId, year }))
    return { code: 'published', reason: '这个机关的报告已经在本平台公布，汇总时直接取用，不用再报送文件。' };
  if (!twin) return null;
  const name = (await agencyOf(inside, twin.agencyId))?.name ?? '';
  return { code: 'same-file', reason: `${name}已经报送过同一个文件，请核实是哪个机关的报告。` };
}

/** The filing that counts now and holds the same bytes. */
async function sameFile(inside: Scope, { year, paper }: OutsideReport) {
  for (const [agencyId, { filed }] of await handedIn(inside, year))
    if (filed && filed.paper.sha256 === paper?.sha256) return { agencyId, id: filed.id };
  return null;
}

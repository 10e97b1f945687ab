import { type Agency, agencyOf } from '#app/agencies/queries.ts';
import { approveReport } from '#app/annual-reports/acts/approve-report.ts';
import { checkReport } from '#app/annual-reports/acts/check-report.ts';
import { fileActivities } from '#app/annual-reports/acts/file-activities.ts';
import { fileOutsideReport } from '#app/annual-reports/acts/file-outside-report.ts';
import { placeAgency } from '#app/annual-reports/acts/place-agency.ts';
import { publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { remindAgencies } from '#app/annual-reports/acts/remind-agencies.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { membersOf } from '#app/annual-reports/rolling-up/members.ts';
import { sumTables } from '#app/annual-reports/rolling-up/sum-tables.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { reportFile } from '#app/annual-reports/writing/files/report-file.ts';
import { findingsOf, keyOfFinding } from '#app/annual-reports/writing/findings.ts';
import { sealPaper } from '#app/annual-reports/writing/paper-file.ts';
import type { Scope } from '#app/shell/scope.ts';
import { activities2024 } from '#cli/demo/annual-report-texts.ts';
import {
  type OutsideFigures,
  outside2024,
  outside2025,
  outsideContent,
  tablesOf,
} from '#cli/demo/outside-reports.ts';
import { rollUpTexts2024 } from '#cli/demo/roll-up-texts.ts';
import type { At, Cast } from '#cli/demo/run-plan.ts';
import { must } from '#cli/demo/run-plan.ts';

/** The city's report of 2024, added up and published; and that of 2025 under way, with reports missing and one at fault. */
export async function seedRollUp(at: At, cast: Cast, today: string): Promise<void> {
  const on = (day: string) => new Date(`${day}T02:00:00Z`);
  const begun = at(cast.head, on('2025-01-26'));
  const agencies = new Map((await everyAgency(begun)).map((agency) => [agency.code, agency]));
  const city = known(agencies, 'czs');
  await place(begun, agencies);
  await fileAll(begun, agencies, { year: 2024, figures: outside2024 });
  const district = sumTables(
    outside2024.filter(({ code }) => code.startsWith('slq')).map((made) => tablesOf(made)),
  );
  const february = at(cast.head, on('2025-02-18'));
  await file(february, known(agencies, 'slqzf'), { year: 2024, tables: district });
  await writeCityReport(at, cast, city.id);
  if (today <= '2026-03-01') return;
  const january = at(cast.head, on('2026-01-28'));
  await fileAll(january, agencies, { year: 2025, figures: outside2025 });
  const late = at(cast.head, on('2026-02-05'));
  must(await remindAgencies(late, { governmentId: city.id, year: 2025 }));
}

async function everyAgency(scope: Scope): Promise<Agency[]> {
  const members = await membersOf(scope, 2024);
  const agencies = await Promise.all(members.map(({ id }) => agencyOf(scope, id)));
  return agencies.filter((agency) => agency !== null);
}

function known(agencies: ReadonlyMap<string, Agency>, code: string): Agency {
  const agency = agencies.get(code);
  if (!agency) throw new Error(`the demonstration has no agency ${code}`);
  return agency;
}

async function place(scope: Scope, agencies: ReadonlyMap<string, Agency>): Promise<void> {
  const city = known(agencies, 'czs').id;
  const decision = {
    agencyId: known(agencies, 'kfq').id,
    byGovernmentId: city,
    governmentId: city,
    fromYear: 2024,
    reason: '示例：开发区管理体制规定，由市政府直接管理。',
  };
  must(await placeAgency(scope, decision));
}

async function fileAll(
  scope: Scope,
  agencies: ReadonlyMap<string, Agency>,
  { year, figures }: { year: number; figures: OutsideFigures[] },
): Promise<void> {
  for (const made of figures) await file(scope, known(agencies, made.code), { year, tables: tablesOf(made) });
}

/** Writes the agency's file as another system would, and hands it in as it is read. */
async function file(
  scope: Scope,
  agency: Agency,
  { year, tables }: { year: number; tables: ReportTables },
): Promise<void> {
  const options = { on: scope.today, demo: true, draft: false, edition: '' };
  const written = await reportFile(outsideContent(agency, year, tables), 'html', options);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  const name = `示例${agency.code}${year}.html`;
  const read = await readFile({ name, bytes });
  if (!read.ok) throw new Error(read.reason);
  const paper = await sealPaper(scope, { bytes, name, mime: 'text/html' });
  const from = { sender: `示例：${agency.short_name}办公室示例丁`, filedOn: scope.today };
  const { reading, text } = read;
  must(await fileOutsideReport(scope, { agencyId: agency.id, year, reading, text, paper, ...from }));
}

/** From the first sentence to publication; what is only a hint is explained. */
async function writeCityReport(at: At, cast: Cast, agencyId: number): Promise<void> {
  const on = (day: number) => new Date(`2025-02-${day}T02:00:00Z`);
  const asked = { agencyId, year: 2024 };
  const head = at(cast.head, on(24));
  const from = { source: '示例：政务公开处2025年2月统计表', person: '示例甲' };
  const fee = activities2024.filter(({ activity }) => activity === 'processingFee');
  const figures = fee.map((figure) => ({ ...figure, ...from }));
  must(await fileActivities(head, { ...asked, figures, paper: null }));
  must(await saveTexts(at(cast.clerk, on(24)), { ...asked, baseVersion: 0, sections: rollUpTexts2024 }));
  const draft = await draftOf(head, asked);
  const findings = draft ? await findingsOf(head, asked, draft) : [];
  const explained = new Map(findings.map((finding) => [keyOfFinding(finding), '示例：已经与报送机关核实。']));
  must(await checkReport(at(cast.head, on(25)), { ...asked, explained }));
  must(await approveReport(at(cast.signer, on(26)), asked));
  must(await publishReport(at(cast.head, on(27)), asked));
}

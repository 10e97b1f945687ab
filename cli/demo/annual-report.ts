import { approveReport } from '#app/annual-reports/acts/approve-report.ts';
import { checkReport } from '#app/annual-reports/acts/check-report.ts';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { fileActivities } from '#app/annual-reports/acts/file-activities.ts';
import { publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import { remedies2024, table2Of2024 } from '#cities/320400/demo.ts';
import { activities2024, texts2024 } from '#cli/demo/annual-report-texts.ts';
import type { At, Cast } from '#cli/demo/run-plan.ts';
import { must } from '#cli/demo/run-plan.ts';

/** The cases of 2024, the filed figures, and the report from its first sentence to publication. */
export async function seedAnnualReport(at: At, cast: Cast): Promise<void> {
  for (const [index, remedy] of remedies2024.entries()) {
    const month = String(index + 3).padStart(2, '0');
    const opened = at(cast.head, new Date(`2024-${month}-11T02:00:00Z`));
    const body = remedy.kind === 'reconsideration' ? '常州市人民政府' : '常州市示例区人民法院';
    const more = { body, notifiedOn: opened.today, coDefendant: false, registerNo: '' };
    const caseId = must(
      await recordRemedyCase(opened, { agencyId: cast.agencyId, kind: remedy.kind, ...more }),
    );
    if (!remedy.result) continue;
    const concluded = at(cast.head, new Date(`2024-${month}-28T02:00:00Z`));
    const result = { caseId, result: remedy.result, concludedOn: concluded.today };
    must(await recordRemedyResult(concluded, result));
  }
  const january = at(cast.head, new Date('2025-01-15T02:00:00Z'));
  const asked = { agencyId: cast.agencyId, year: 2024 };
  const figures = table2Of2024.map((figure) => ({
    ...figure,
    source: '示例：法规处2025年1月统计表',
    person: '示例乙',
  }));
  must(await enterFigures(january, { ...asked, figures }));
  await writeReport(at, cast, asked);
}

/** From the first sentence to publication, by the officers who do each step. */
async function writeReport(at: At, cast: Cast, asked: { agencyId: number; year: number }): Promise<void> {
  const on = (day: number) => new Date(`2025-01-${day}T02:00:00Z`);
  const from = { source: '示例：宣传处2025年1月统计表', person: '示例甲' };
  const figures = activities2024.map((figure) => ({ ...figure, ...from }));
  must(await fileActivities(at(cast.head, on(16)), { ...asked, figures, paper: null }));
  must(await saveTexts(at(cast.clerk, on(17)), { ...asked, baseVersion: 0, sections: texts2024 }));
  must(await checkReport(at(cast.head, on(20)), { ...asked, explained: new Map() }));
  must(await approveReport(at(cast.signer, on(22)), asked));
  must(await publishReport(at(cast.head, on(24)), asked));
}

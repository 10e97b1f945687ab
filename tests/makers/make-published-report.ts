import { approveReport } from '#app/annual-reports/acts/approve-report.ts';
import { checkReport } from '#app/annual-reports/acts/check-report.ts';
import { enterFigures } from '#app/annual-reports/acts/enter-figures.ts';
import { fileActivities } from '#app/annual-reports/acts/file-activities.ts';
import { publishReport } from '#app/annual-reports/acts/publish-report.ts';
import { saveTexts } from '#app/annual-reports/acts/save-texts.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { defaultTexts, type SectionTexts } from '#app/annual-reports/writing/default-texts.ts';
import { draftOf } from '#app/annual-reports/writing/draft.ts';
import { findingsOf, keyOfFinding } from '#app/annual-reports/writing/findings.ts';
import { textsOf } from '#app/annual-reports/writing/report-texts.ts';
import type { City } from '#app/shell/city.ts';
import type { Actor, Result, Scope } from '#app/shell/scope.ts';
import type { Database } from '#db/client.ts';
import { testScope } from '#db/testing/test-scope.ts';
import type { Office } from '#tests/makers/make-office.ts';

/** Prose that passes every check when the fee is 0 and nothing else is typed. */
export const wholeTexts: SectionTexts = {
  ...defaultTexts,
  platform: '专栏按主题、种类和发布机构分类展示，每周巡查，发现问题及时改正。',
  guarantee: '公开工作列入考核，组织业务培训，没有发生需要追究责任的情形。',
  problems: '解读的针对性还不够强，下一年按企业和群众的提问选题，改进解读。',
};

export interface ReportMaking {
  db: Database;
  city: City;
  office: Office;
  year: number;
  /** Of every step. */
  today: string;
  /** Of a government: its table 2 is the sum of those below and is not entered. */
  rolledUp?: boolean;
}

/** Figures, prose and check: everything before the signer. */
export async function makeCheckedReport(making: ReportMaking): Promise<void> {
  const { office, year } = making;
  const asked = { agencyId: office.agencyId, year };
  const clerk = scopeOf(making, office.clerk);
  const source = '示例单位2025年1月8日填报';
  const figures = figureCells.map(({ cell }) => ({ cell, value: 0, source, person: '示例甲' }));
  if (!making.rolledUp) must(await enterFigures(clerk, { ...asked, figures }));
  const fee = { activity: 'processingFee', value: '0', source, person: '示例甲' };
  must(await fileActivities(clerk, { ...asked, figures: [fee], paper: null }));
  const { version } = await textsOf(clerk, asked);
  must(await saveTexts(clerk, { ...asked, baseVersion: version, sections: wholeTexts }));
  const draft = await draftOf(clerk, asked);
  if (!draft) throw new Error('no such agency');
  const findings = await findingsOf(clerk, asked, draft);
  const explained = new Map(findings.map((finding) => [keyOfFinding(finding), '示例说明：已经核实']));
  must(await checkReport(clerk, { ...asked, explained }));
}

/** The whole course, from the first figure to publication. */
export async function makePublishedReport(making: ReportMaking): Promise<void> {
  const { office, year } = making;
  const asked = { agencyId: office.agencyId, year };
  await makeCheckedReport(making);
  must(await approveReport(scopeOf(making, office.signer), asked));
  must(await publishReport(scopeOf(making, office.head), asked));
}

function scopeOf({ db, city, today }: ReportMaking, actor: Actor): Scope {
  return testScope({ db, city, actor, today });
}

function must(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.reason}`);
}

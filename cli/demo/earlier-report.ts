import { archiveReport } from '#app/annual-reports/acts/archive-report.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { tallyTable3, tallyTable4 } from '#app/annual-reports/tally.ts';
import { reportFile } from '#app/annual-reports/writing/files/report-file.ts';
import { sealPaper } from '#app/annual-reports/writing/paper-file.ts';
import { reportPlainText } from '#app/annual-reports/writing/report-blocks.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { madeContent } from '#cli/demo/made-content.ts';
import type { At, Cast } from '#cli/demo/run-plan.ts';
import { must } from '#cli/demo/run-plan.ts';
import type { RequesterColumn, Table3Line } from '#law/report/lines.ts';

/** An invented report of 2023 in the archive, from which that of 2024 follows: carry-over and documents in force. */
export async function seedEarlierReport(at: At, cast: Cast): Promise<void> {
  const scope = at(cast.head, new Date('2024-12-20T02:00:00Z'));
  const content = contentOf2023(cast.agencyId);
  const options = { on: '2024-01-24', demo: true, draft: false, edition: '' };
  const file = await reportFile(content, 'html', options);
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const paper = await sealPaper(scope, { bytes, name: '示例2023年度报告.html', mime: 'text/html' });
  const archived = { form: '2021' as const, tables: content.tables, text: reportPlainText(content), paper };
  const asked = { agencyId: cast.agencyId, year: 2023, publishedOn: '2024-01-24' };
  must(await archiveReport(scope, { ...asked, ...archived }));
}

/** Column, where from, where to, how many. */
const requests: [RequesterColumn, Table3Line, Table3Line, number][] = [
  ['naturalPerson', 'newlyReceived', 'granted', 31],
  ['naturalPerson', 'newlyReceived', 'grantedInPart', 5],
  ['naturalPerson', 'newlyReceived', 'notHeld', 42],
  ['naturalPerson', 'carriedIn', 'granted', 3],
  ['naturalPerson', 'newlyReceived', 'carriedOut', 9],
  ['commercial', 'newlyReceived', 'notHeld', 4],
  ['commercial', 'newlyReceived', 'carriedOut', 2],
];

function contentOf2023(id: number): ReportContent {
  const agency = { id, code: 'szfb', name: '常州市人民政府办公室' };
  const tables: ReportTables = {
    table2: {
      governmentRules: [2, 1, 18],
      normativeDocuments: [5, 2, 78],
      permits: 0,
      penalties: 0,
      coercion: 0,
      fees: 0,
    },
    table3: tallyTable3(requests.map(([column, from, to, n]) => ({ column, lines: [from, to], n }))),
    table4: tallyTable4([{ block: 'reconsideration', column: 'upheld', n: 4 }]),
  };
  const preamble = '示例：这一年的报告在本平台启用以前公布，正文从略。';
  return madeContent({ agency, year: 2023, tables, prose: { preamble } });
}

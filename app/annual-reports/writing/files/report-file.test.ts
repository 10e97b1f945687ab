import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { readFile } from '#app/annual-reports/reading/read-file.ts';
import { madeReport } from '#app/annual-reports/reading/testing/made-report.ts';
import { cellsOfTable2 } from '#app/annual-reports/report-files.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { reportFile } from '#app/annual-reports/writing/files/report-file.ts';
import { reportJson } from '#app/annual-reports/writing/files/report-json.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';

/** A whole report around tables, its prose without figures that could contradict them. */
function contentWith(tables: ReportTables): ReportContent {
  const text = (words: string) => [[{ kind: 'text' as const, text: words }]];
  const values = cellsOfTable2(tables.table2);
  return {
    title: '示例市人民政府办公室2024年政府信息公开工作年度报告',
    agency: { id: 1, code: 'szfb', name: '示例市人民政府办公室' },
    year: 2024,
    tables,
    figures: figureCells.map(({ cell }, index) => ({
      cell,
      shown: String(values[index] ?? ''),
      origin: 'filed' as const,
      source: '示例',
      person: '示例甲',
      paperId: null,
    })),
    sections: [
      { key: 'preamble', zh: '', paragraphs: text('所列数据的统计期限为2024年1月1日至2024年12月31日。') },
      { key: 'openness', zh: '', paragraphs: text('围绕重点领域公开政策，<做好>解读 & 回应。') },
      { key: 'problems', zh: '', paragraphs: text('解读的针对性还不够，下一年按需求选题。') },
      { key: 'others', zh: '', paragraphs: text('没有收取信息处理费。') },
    ],
    activities: [],
    overrides: [],
    explanations: [],
  };
}

const options = { on: '2025-01-24', demo: true, draft: false, edition: '' };
const runs = Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 20);

describe('a written report is read back cell for cell', () => {
  it.each(['html', 'docx', 'xlsx', 'pdf'] as const)(
    'as %s',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(madeReport, async (tables) => {
          const file = await reportFile(contentWith(tables), kind, options);
          const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
          const reading = await readFile({ bytes, name: `report.${kind}` });
          if (!reading.ok) throw new Error(JSON.stringify(reading));
          expect(reading.reading.tables).toEqual(tables);
          expect(reading.reading).toMatchObject({
            agency: '示例市人民政府办公室',
            year: 2024,
            format: '2021',
          });
        }),
        { numRuns: runs },
      );
    },
    120_000,
  );

  it('has all six parts as JSON, and escapes what is typed as HTML', async () => {
    const [tables] = fc.sample(madeReport, { numRuns: 1, seed: 1 });
    if (!tables) throw new Error('no sample');
    const content = contentWith(tables);
    expect(reportJson(content)).toMatchObject({ year: 2024, tables });
    const html = await reportFile(content, 'html', options);
    expect(html).toContain('&lt;做好&gt;解读 &amp; 回应');
  });
});

import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { cellsOfTable2 } from '#app/annual-reports/report-files.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { type ReportContent, reportTitle } from '#app/annual-reports/writing/report-content.ts';
import { proseSections, type SectionKey } from '#law/report/sections.ts';

interface Made {
  agency: { id: number; code: string; name: string };
  year: number;
  tables: ReportTables;
  prose: Partial<Record<SectionKey, string>>;
}

/** An invented report as another system would have written it: tables and typed prose, nothing behind them. */
export function madeContent({ agency, year, tables, prose }: Made): ReportContent {
  const values = cellsOfTable2(tables.table2);
  return {
    title: reportTitle(agency.name, year),
    agency,
    year,
    tables,
    figures: figureCells.map(({ cell }, index) => {
      const shown = String(values[index] ?? '');
      return { cell, shown, origin: 'filed' as const, source: '示例', person: '示例乙', paperId: null };
    }),
    sections: proseSections.map(({ key, zh }) => {
      const text = prose[key];
      return { key, zh, paragraphs: text === undefined ? [] : [[{ kind: 'text', text }]] };
    }),
    activities: [],
    overrides: [],
    explanations: [],
  };
}

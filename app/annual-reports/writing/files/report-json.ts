import { balanceData } from '#app/annual-reports/report-files.ts';
import { textOfPieces } from '#app/annual-reports/writing/bind.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { balance } from '#law/report/balance.ts';

/** The report as data: tables as in the command line's JSON, prose by section, activities with their rules. */
export function reportJson(content: ReportContent) {
  const { agency, year, title, tables, sections, activities, overrides, explanations } = content;
  return {
    title,
    agency: agency.name,
    year,
    tables,
    balance: balanceData(balance(tables)),
    sections: sections.map(({ key, zh, paragraphs }) => ({
      key,
      title: zh,
      text: paragraphs.map(textOfPieces),
    })),
    activities: activities
      .filter(({ value }) => value !== null)
      .map(({ key, zh, value, unit, by, rule }) => ({ key, name: zh, value, unit, by, rule })),
    overrides: overrides.map(({ zh, counted, value, reason }) => ({ cell: zh, counted, value, reason })),
    explanations: explanations.map(({ what, text }) => ({ what, text })),
  };
}

import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { type AnnualReport, type EnteredFigure, reportOf } from '#app/annual-reports/queries.ts';
import { cellsOfTable2 } from '#app/annual-reports/report-files.ts';
import { type RollUp, rollUpOf } from '#app/annual-reports/rolling-up/roll-up.ts';
import type { Scope } from '#app/shell/scope.ts';
import { balance } from '#law/report/balance.ts';

/** A report added up from the ledger, or of a government from the reports below it. */
export type AnyReport = AnnualReport & { rollUp: RollUp | null };

/** The report of the year as it stands now, of an agency or of a government. */
export async function anyReportOf(scope: Scope, asked: ReportAsked): Promise<AnyReport> {
  const rollUp = await rollUpOf(scope, asked);
  return rollUp ? rolledUpReport(rollUp) : { ...(await reportOf(scope, asked)), rollUp: null };
}

/** The roll-up as a report: every figure comes from those below. */
export function rolledUpReport(rollUp: RollUp): AnyReport {
  const { tables, reports } = rollUp;
  const source = `${reports.length}份报告汇总`;
  const values = cellsOfTable2(tables.table2);
  const figures = new Map<string, EnteredFigure>();
  for (const [index, { cell }] of figureCells.entries()) {
    const value = values[index] ?? null;
    if (value !== null) figures.set(cell, { value, source });
  }
  return { tables, balance: balance(tables), figures, library: new Map(), differences: [], rollUp };
}

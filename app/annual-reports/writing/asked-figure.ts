import { figureCells } from '#app/annual-reports/figure-cells.ts';
import { behind, type ReportRecords } from '#app/annual-reports/records.ts';
import { cellAt, cellText, type ReportCell } from '#app/annual-reports/report-cell.ts';
import { type FigureAt, figureNamed } from '#app/annual-reports/writing/references.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { type CountingRule, ruleOfCase, ruleOfLine, ruleOfTable2 } from '#law/report/counting-rules.ts';

/** A figure of a report that an address names, with how it is counted. */
export interface AskedFigure {
  title: string;
  rules: CountingRule[];
  at: FigureAt;
}

/** `table=3&line=…&column=…`, `cell=permits`, `activity=…` or `name=新收`; null where the report has no such figure. */
export function askedFigure(query: Record<string, string>, content: ReportContent): AskedFigure | null {
  const cell = cellAt(query);
  if (cell) return figureAt(cellText(cell), { kind: 'cells', cells: [cell] }, content);
  const figure = figureCells.find((each) => each.cell === query['cell']);
  if (figure) return figureAt(figure.zh, { kind: 'table2', cell: figure.cell }, content);
  const activity = content.activities.find(({ key }) => key === query['activity']);
  if (activity) return figureAt(activity.zh, { kind: 'activity', key: activity.key }, content);
  const name = query['name'] ?? '';
  const at = figureNamed(name, content.activities);
  return at ? figureAt(name, at, content) : null;
}

/** The records that a figure of tables 3 and 4 adds up. */
export function recordsOfFigure(records: ReportRecords, cells: readonly ReportCell[]): ReportRecords {
  const parts = cells.map((cell) => behind(records, cell));
  return {
    requests: parts.flatMap(({ requests }) => requests),
    cases: parts.flatMap(({ cases }) => cases),
  };
}

function figureAt(title: string, at: FigureAt, { year, activities }: ReportContent): AskedFigure {
  return { title, at, rules: unique(rulesOf(at, year, activities)) };
}

function rulesOf(at: FigureAt, year: number, activities: ReportContent['activities']): CountingRule[] {
  if (at.kind === 'cells')
    return at.cells.map((cell) =>
      cell.table === 3 ? ruleOfLine(cell.line, year) : ruleOfCase(cell.column, year),
    );
  if (at.kind === 'activity') return activities.filter(({ key }) => key === at.key);
  const cell = figureCells.find((each) => each.cell === at.cell);
  const column = ['made', 'repealed', 'inForce'].indexOf(at.cell.split('.')[1] ?? 'made');
  return cell ? [ruleOfTable2(cell.line, column, year)] : [];
}

function unique(rules: CountingRule[]): CountingRule[] {
  return [...new Map(rules.map((each) => [each.rule, each])).values()];
}

import type { Agency } from '#app/agencies/queries.ts';
import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportCell } from '#app/annual-reports/report-cell.ts';
import { cellsOfTable2, valueAt } from '#app/annual-reports/report-files.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { ActivityFigure } from '#app/annual-reports/writing/activity-figures.ts';
import type { ActivityKey } from '#law/report/activities.ts';
import type { Table4Block, Table4Column } from '#law/report/forms.ts';
import { type RequesterColumn, resultLines, type Table3Line } from '#law/report/lines.ts';

/** Where a figure comes from: cells of tables 3 and 4 (added up), a cell of table 2, or an activity. */
export type FigureAt =
  | { kind: 'cells'; cells: ReportCell[] }
  | { kind: 'table2'; cell: string }
  | { kind: 'activity'; key: ActivityKey };

/** What `{{name}}` stands for. */
export interface BoundValue {
  name: string;
  /** null: not known yet, the sentence turns red. */
  shown: string | null;
  /** Undefined for words: 机关, 年度. */
  at?: FigureAt;
}

/** The data that the prose is bound to. */
export interface BoundTo {
  agency: Agency;
  siteName: string;
  year: number;
  tables: ReportTables;
  /** Fees as filed, e.g. 12.50; null where not filed. */
  fees: string | null;
  activities: readonly ActivityFigure[];
}

/** Every reference that the prose may use, with its value now, in the order of the report. */
export function referencesOf(to: BoundTo): BoundValue[] {
  return [
    ...words(to),
    ...cellReferences.map(([name, cells]) => ({ name, shown: sumOf(to.tables, cells), at: atCells(cells) })),
    ...table2References(to),
    ...to.activities.map(({ zh, key, value, shown }) => ({
      name: zh,
      shown: value === null ? null : shown,
      at: { kind: 'activity' as const, key },
    })),
  ];
}

function words({ agency, year, siteName }: BoundTo): BoundValue[] {
  const texts: [string, string][] = [
    ['机关', agency.name],
    ['年度', String(year)],
    ['上年度', String(year - 1)],
    ['下年度', String(year + 1)],
    ['网站', siteName],
    ['工作机构', agency.office_name],
    ['地址', agency.office_address],
    ['邮编', agency.office_postcode],
    ['电话', agency.office_phone],
  ];
  return texts.map(([name, shown]) => ({ name, shown: shown === '' ? null : shown }));
}

const atCells = (cells: ReportCell[]): FigureAt => ({ kind: 'cells', cells });

const inTable3 = (lines: Table3Line[], column: RequesterColumn | 'total' = 'total'): ReportCell[] =>
  lines.map((line) => ({ table: 3, line, column }));
const inTable4 = (blocks: Table4Block[], column: Table4Column): ReportCell[] =>
  blocks.map((line) => ({ table: 4, line, column }));

/** The rows from one to another in the order of the form. */
function results(first: Table3Line, last: Table3Line): ReportCell[] {
  const lines: readonly Table3Line[] = resultLines;
  return inTable3(lines.slice(lines.indexOf(first), lines.indexOf(last) + 1));
}

const lawsuits: Table4Block[] = ['directLitigation', 'litigationAfterReconsideration'];

const cellReferences: [string, ReportCell[]][] = [
  ['新收', inTable3(['newlyReceived'])],
  ['自然人新收', inTable3(['newlyReceived'], 'naturalPerson')],
  ['上年结转', inTable3(['carriedIn'])],
  ['答复', inTable3(['total'])],
  ['结转下年', inTable3(['carriedOut'])],
  ['予以公开', inTable3(['granted'])],
  ['部分公开', inTable3(['grantedInPart'])],
  ['不予公开', results('refusedStateSecret', 'refusedRegistryEnquiry')],
  ['无法提供', results('notHeld', 'stillUnclear')],
  ['不予处理', results('petition', 'reissue')],
  ['其他处理', results('noCorrection', 'otherOutcome')],
  ['行政复议', inTable4(['reconsideration'], 'total')],
  ['复议维持', inTable4(['reconsideration'], 'upheld')],
  ['复议纠正', inTable4(['reconsideration'], 'overturned')],
  ['复议未审结', inTable4(['reconsideration'], 'pending')],
  ['行政诉讼', inTable4(lawsuits, 'total')],
  ['诉讼未审结', inTable4(lawsuits, 'pending')],
];

function sumOf(tables: ReportTables, cells: ReportCell[]): string | null {
  const values = cells.map((cell) => valueAt(tables, cell));
  const sum = values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
  return sum === null ? null : String(sum);
}

function table2References({ tables, fees }: BoundTo): BoundValue[] {
  const values = cellsOfTable2(tables.table2);
  return figureCells.map(({ cell, zh }, index) => {
    const value = values[index] ?? null;
    const shown = cell === 'fees' ? fees : value === null ? null : String(value);
    return { name: shortNames[zh] ?? zh, shown, at: { kind: 'table2', cell } };
  });
}

/** Where the figure of a name comes from; undefined for words and unknown names. */
export function figureNamed(name: string, activities: readonly ActivityFigure[]): FigureAt | undefined {
  const cells = cellReferences.find(([each]) => each === name)?.[1];
  if (cells) return atCells(cells);
  const figure = figureCells.find(({ zh }) => (shortNames[zh] ?? zh) === name);
  if (figure) return { kind: 'table2', cell: figure.cell };
  const activity = activities.find(({ zh }) => zh === name);
  return activity && { kind: 'activity', key: activity.key };
}

/** Names that fit into a sentence, by the heading of the form. */
const shortNames: Record<string, string> = {
  '规章 · 本年制发件数': '规章制发',
  '规章 · 本年废止件数': '规章废止',
  '规章 · 现行有效件数': '规章现行有效',
  '行政规范性文件 · 本年制发件数': '规范性文件制发',
  '行政规范性文件 · 本年废止件数': '规范性文件废止',
  '行政规范性文件 · 现行有效件数': '规范性文件现行有效',
  '行政许可 · 本年处理决定数量': '行政许可',
  '行政处罚 · 本年处理决定数量': '行政处罚',
  '行政强制 · 本年处理决定数量': '行政强制',
  '行政事业性收费 · 本年收费金额（单位：万元）': '行政事业性收费',
};

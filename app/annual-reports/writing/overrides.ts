import { figureCells } from '#app/annual-reports/figure-cells.ts';
import type { ReportAsked } from '#app/annual-reports/ledger-facts.ts';
import { cellQuery, cellText, everyCell, type ReportCell } from '#app/annual-reports/report-cell.ts';
import { cellsOfTable2, valueAt } from '#app/annual-reports/report-files.ts';
import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import type { Scope } from '#app/shell/scope.ts';
import { table4Columns } from '#law/report/forms.ts';
import { table3Columns } from '#law/report/lines.ts';

/** 人工改数 of one cell, with everything that justifies it. */
export interface Override {
  id: number;
  /** `FigureCell.cell`, or `cellQuery` of a cell of tables 3 and 4. */
  cell: string;
  zh: string;
  /** null: the cell is given back to the count. */
  value: number | null;
  reason: string;
  by: string;
  officerId: number;
  recordedAt: Date;
  paper: { id: number; name: string; sha256: string };
  /** null: waits for another officer. */
  decision: { approved: boolean; by: string; at: Date } | null;
}

/** Every override of a report, the newest first: the list of the working paper. */
export async function overridesOf(scope: Scope, { agencyId, year }: ReportAsked): Promise<Override[]> {
  const rows = await scope.db
    .selectFrom('report_overrides as o')
    .innerJoin('officers as f', (on) => on.onRef('f.city', '=', 'o.city').onRef('f.id', '=', 'o.officer_id'))
    .innerJoin('report_papers as p', (on) =>
      on.onRef('p.city', '=', 'o.city').onRef('p.id', '=', 'o.paper_id'),
    )
    .leftJoin('report_override_decisions as d', (on) =>
      on.onRef('d.city', '=', 'o.city').onRef('d.override_id', '=', 'o.id'),
    )
    .leftJoin('officers as g', (on) => on.onRef('g.city', '=', 'd.city').onRef('g.id', '=', 'd.officer_id'))
    .select(['o.id', 'o.cell', 'o.value', 'o.reason', 'o.officer_id', 'o.recorded_at', 'f.name as by'])
    .select(['p.id as paper_id', 'p.name as paper_name', 'p.sha256'])
    .select(['d.approved', 'd.recorded_at as decided_at', 'g.name as approver'])
    .where('o.city', '=', scope.city.code)
    .where('o.agency_id', '=', agencyId)
    .where('o.year', '=', year)
    .orderBy('o.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cell: row.cell,
    zh: cellZh(row.cell) ?? row.cell,
    value: row.value === null ? null : Number(row.value),
    reason: row.reason,
    by: row.by,
    officerId: row.officer_id,
    recordedAt: row.recorded_at,
    paper: { id: row.paper_id, name: row.paper_name, sha256: row.sha256 },
    decision:
      row.approved === null || row.decided_at === null
        ? null
        : { approved: row.approved, by: row.approver ?? '', at: row.decided_at },
  }));
}

/** Those that count: of each cell the newest approved, unless it gives the cell back. */
export function countingOverrides(all: readonly Override[]): Override[] {
  const newest = new Map<string, Override>();
  for (const each of all) if (each.decision?.approved && !newest.has(each.cell)) newest.set(each.cell, each);
  return [...newest.values()].filter(({ value }) => value !== null);
}

/** The tables with the overrides put in; the tables given are left as they are. */
export function withOverrides(tables: ReportTables, overrides: readonly Override[]): ReportTables {
  const changed = structuredClone(tables);
  for (const { cell, value } of overrides) put(changed, cell, value);
  return changed;
}

function put(tables: ReportTables, cell: string, value: number | null): void {
  const at = namedCell(cell);
  if (at?.table === 3) {
    const row = tables.table3[at.line];
    if (row) row[table3Columns.findIndex(({ column }) => column === at.column)] = value;
  } else if (at?.table === 4) {
    tables.table4[at.line][table4Columns.findIndex(({ column }) => column === at.column)] = value;
  } else {
    const [line, column] = cell.split('.');
    const table = tables.table2 as unknown as Record<string, unknown>;
    const row = table[line ?? ''];
    if (Array.isArray(row)) row[['made', 'repealed', 'inForce'].indexOf(column ?? '')] = value;
    else table[line ?? ''] = value;
  }
}

/** The cell of table 3 or 4 that a key names. */
function namedCell(key: string): ReportCell | undefined {
  return cellsByKey.get(key);
}

const cellsByKey = new Map(everyCell.map((cell) => [cellQuery(cell), cell]));

/** The cell in words; null where the form has none of that key. */
export function cellZh(key: string): string | null {
  const cell = namedCell(key);
  if (cell) return `${cell.table === 3 ? '表三' : '表四'} ${cellText(cell)}`;
  const figure = figureCells.find((each) => each.cell === key);
  return figure ? `表二 ${figure.zh}` : null;
}

/** What a cell holds now; null where it is not filed. */
export function valueOfCell(tables: ReportTables, key: string): number | null {
  const cell = namedCell(key);
  if (cell) return valueAt(tables, cell);
  return cellsOfTable2(tables.table2)[figureCells.findIndex((each) => each.cell === key)] ?? null;
}

/** Every cell that may be put in by hand, with its words. */
export const overridableCells: readonly { key: string; zh: string }[] = [
  ...figureCells.map(({ cell }) => cell),
  ...everyCell.map(cellQuery),
].map((key) => ({ key, zh: cellZh(key) ?? key }));

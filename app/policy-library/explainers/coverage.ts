import { type ProvenLag, provenLag } from '#app/policy-library/explainers/lag.ts';
import type { LedgerRow } from '#app/policy-library/explainers/ledger.ts';
import { mustBeExplained } from '#app/policy-library/explainers/must-explain.ts';
import type { Day } from '#law/cite.ts';

/** A document of the ledger with what the law says of its explainers on a day. */
export interface JudgedRow extends LedgerRow {
  /** 应当解读 */
  must: boolean;
  lag: ProvenLag;
}

/** Which documents a number of the board counts. */
export type CoverageCell =
  | 'all'
  | 'must'
  | 'explained'
  | 'missing'
  | 'overdue'
  | 'together'
  | 'within'
  | 'late'
  | 'two-forms';

/** One department of the board, or all of them. */
export interface CoverageRow {
  agencyId: number | null;
  agency: string;
  counts: Record<CoverageCell, number>;
  /** 覆盖率 of what must be explained, percent; null where nothing must. */
  covered: number | null;
  /** Working days from the document to its first explainer, on average; null where there is none. */
  averageLag: number | null;
}

/** Judges every row on a day. */
export function judgeLedger(rows: readonly LedgerRow[], today: Day, place: string): JudgedRow[] {
  return rows.map((row) => ({
    ...row,
    must: mustBeExplained(row, place) !== null,
    lag: provenLag({ publishedOn: row.publishedOn, explainedOn: row.firstOn, today }),
  }));
}

/** The board: a line for each department, those with the most left unexplained first, and one for all. */
export function coverageOf(rows: readonly JudgedRow[]): { agencies: CoverageRow[]; total: CoverageRow } {
  const ids = [...new Set(rows.map(({ agencyId }) => agencyId))];
  const agencies = ids.map((id) => {
    const own = rows.filter(({ agencyId }) => agencyId === id);
    return lineOf(own, own[0]);
  });
  agencies.sort((a, b) => b.counts.missing - a.counts.missing || b.counts.must - a.counts.must);
  return { agencies, total: lineOf(rows, undefined) };
}

/** Whether a number of the board counts the document; a number on the board and the list behind it ask the same. */
export function inCell(row: JudgedRow, cell: CoverageCell): boolean {
  if (cell === 'all') return true;
  if (cell === 'must') return row.must;
  if (cell === 'explained') return row.must && row.explainers > 0;
  if (cell === 'missing') return row.must && row.explainers === 0;
  if (cell === 'overdue') return row.must && row.lag.class === 'overdue';
  if (cell === 'two-forms') return row.forms >= 2;
  return row.lag.class === cell;
}

/** The heads of the board's columns. */
export const coverageCellZh: Record<CoverageCell, string> = {
  all: '公布文件',
  must: '应解读',
  explained: '已解读',
  missing: '未解读',
  overdue: '其中已逾期',
  together: '同步发布',
  within: '限期内发布',
  late: '超期发布',
  'two-forms': '两种以上形式',
};

export function isCoverageCell(text: string): text is CoverageCell {
  return Object.hasOwn(coverageCellZh, text);
}

function lineOf(rows: readonly JudgedRow[], first: JudgedRow | undefined): CoverageRow {
  const cells = Object.keys(coverageCellZh) as CoverageCell[];
  const counts = Object.fromEntries(
    cells.map((cell) => [cell, rows.filter((row) => inCell(row, cell)).length]),
  ) as Record<CoverageCell, number>;
  const lags = rows.filter(({ firstOn }) => firstOn !== null).map(({ lag }) => lag.workingDays);
  return {
    agencyId: first?.agencyId ?? null,
    agency: first?.agency ?? '全市',
    counts,
    covered: counts.must === 0 ? null : Math.floor((counts.explained / counts.must) * 1000) / 10,
    averageLag:
      lags.length === 0 ? null : Math.round((lags.reduce((sum, n) => sum + n, 0) / lags.length) * 10) / 10,
  };
}

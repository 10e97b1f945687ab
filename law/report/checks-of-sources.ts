import { equalFigures, type ReportCheck } from '#law/report/checks.ts';

/** One figure of a report and the figure that it has to equal. */
export interface ComparedCell {
  /** The cell in words, as printed. */
  where: string;
  reported: number | null;
  counted: number | null;
  /** The figure was put in by hand, with a reason and an approver; it stands in the working paper. */
  overridden?: boolean;
}

/**
 * Decides whether every cell of a report equals the count over the register (B10). A cell put in by hand with
 * reason and approver may differ.
 *
 * @law 政府信息公开条例 第五十条 — the report states what the agency received and handled
 */
export function equalsRegister(cells: readonly ComparedCell[]): ReportCheck[] {
  return cells
    .filter(({ overridden }) => !overridden)
    .map(({ where, reported, counted }) =>
      equalFigures(
        { rule: 'B10', severity: 'error', where },
        { left: reported, right: counted, leftWords: '报告', rightWords: '台账' },
      ),
    );
}

/** One figure of a government's report and those of the agencies below it. */
export interface SummedCell {
  where: string;
  whole: number | null;
  /** One entry an agency; null where its figure is not known. */
  parts: readonly (number | null)[];
}

/**
 * Decides whether each cell of a government's report is the sum of the reports below it (B11).
 *
 * @law 政府信息公开工作年度报告格式 通知正文 — 县级以上地方人民政府年度报告，应当逐级汇总相关情况和数据
 */
export function equalsParts(cells: readonly SummedCell[]): ReportCheck[] {
  return cells.map(({ where, whole, parts }) => {
    const known = parts.every((part) => part !== null);
    const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    return equalFigures(
      { rule: 'B11', severity: 'error', where },
      {
        left: whole,
        right: known ? Math.round(sum * 1e6) / 1e6 : null,
        leftWords: '汇总报告',
        rightWords: `${parts.length}份下级报告相加`,
      },
    );
  });
}

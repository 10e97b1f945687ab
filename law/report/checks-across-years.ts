import { equalFigures, type ReportCheck } from '#law/report/checks.ts';
import { type Table2, type Table2Of2019, type Table4, table4Blocks } from '#law/report/forms.ts';
import { type Table3, table3Columns } from '#law/report/lines.ts';

/** The tables of one report year; null for a table that is not there. */
export interface YearTables {
  table2: Table2 | Table2Of2019 | null;
  table3: Table3 | null;
  table4: Table4 | null;
}

/**
 * Decides whether the report of a year follows from that of the year before: what was carried over (B5), the
 * documents in force (B6) and the cases that were pending (B7).
 *
 * @law 政府信息公开工作年度报告格式 附件第二部分 — 制发、废止和现行有效
 * @law 政府信息公开工作年度报告格式 附件第三部分 — 上年结转 is 结转下年度 of the year before
 * @law 政府信息公开工作年度报告格式 附件第四部分 — what was pending is concluded or pending still
 */
export function followsFrom(before: YearTables, after: YearTables): ReportCheck[] {
  return [...carryOver(before, after), ...documentsInForce(before, after), ...pendingCases(before, after)];
}

function carryOver(before: YearTables, after: YearTables): ReportCheck[] {
  if (!before.table3 || !after.table3) return [];
  return table3Columns.map(({ zh }, column) =>
    equalFigures(
      { rule: 'B5', severity: 'error', where: `${zh}列` },
      {
        left: after.table3?.carriedIn?.[column] ?? null,
        right: before.table3?.carriedOut?.[column] ?? null,
        leftWords: '本年报告的上年结转',
        rightWords: '上年报告的结转下年度继续办理',
      },
    ),
  );
}

const documents = [
  { line: 'governmentRules', zh: '规章' },
  { line: 'normativeDocuments', zh: '行政规范性文件' },
] as const;

/** Only the form of 2021 counts repeals; a break may be explained in the report, so it is a warning. */
function documentsInForce(before: YearTables, after: YearTables): ReportCheck[] {
  if (!isOf2021(before.table2) || !isOf2021(after.table2)) return [];
  const [earlier, later] = [before.table2, after.table2];
  return documents.map(({ line, zh }) => {
    const [made = null, repealed = null, inForce = null] = later[line];
    const held = earlier[line][2] ?? null;
    const known = held !== null && made !== null && repealed !== null;
    return equalFigures(
      { rule: 'B6', severity: 'warning', where: `${zh}现行有效件数` },
      {
        left: inForce,
        right: known ? held + made - repealed : null,
        leftWords: '本年现行有效',
        rightWords: `上年现行有效${held ?? '（不清）'}加本年制发${made ?? '（不清）'}减本年废止${repealed ?? '（不清）'}`,
      },
    );
  });
}

function isOf2021(table: Table2 | Table2Of2019 | null): table is Table2 {
  return table !== null && !('procurement' in table);
}

function pendingCases(before: YearTables, after: YearTables): ReportCheck[] {
  const [earlier, later] = [before.table4, after.table4];
  if (!earlier || !later) return [];
  return table4Blocks.map(({ block, zh }) => {
    const pending = earlier[block][3] ?? null;
    const total = later[block][4] ?? null;
    const holds = pending === null || total === null ? null : pending <= total;
    const figures = `${zh}：上年尚未审结${pending ?? '（不清）'}件，本年总计${total ?? '（不清）'}件`;
    const end = holds === null ? '有数字不清，无法核对' : holds ? '可以成立' : '本年总计少于上年未审结的';
    return {
      rule: 'B7',
      severity: 'warning',
      where: zh,
      left: total,
      right: pending,
      holds,
      message: `${figures}，${end}。`,
    };
  });
}

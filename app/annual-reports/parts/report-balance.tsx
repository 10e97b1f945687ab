import type { ReportTables } from '#app/annual-reports/report-tables.ts';
import { BalanceBar, type BalanceItem } from '#app/shell/balance-bar.tsx';
import type { BalanceCheck, BalanceRule } from '#law/report/balance.ts';
import { table4Blocks } from '#law/report/forms.ts';
import type { Table3Line } from '#law/report/lines.ts';

interface ReportBalanceProps {
  tables: ReportTables;
  balance: BalanceCheck[];
}

/** 勾稽关系: the four rules with both sides, and every single check to open. */
export function ReportBalance({ tables, balance }: ReportBalanceProps) {
  return (
    <>
      <BalanceBar items={rules.map((rule) => itemOf(rule, tables, balance))} />
      <details class="quiet-details">
        <summary>逐列逐行核对（{balance.length}项）</summary>
        <ul>
          {balance.map(({ rule, holds, message }) => (
            <li>
              {holds ? '✓' : '✕'} {rule}　{message}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const rules: BalanceRule[] = ['B1', 'B2', 'B3', 'B4'];

/** The figures of the totals stand for the rule; it holds when each of its columns, rows or blocks does. */
function itemOf(rule: BalanceRule, { table3, table4 }: ReportTables, balance: BalanceCheck[]): BalanceItem {
  const checks = balance.filter((check) => check.rule === rule);
  const broken = checks.filter(({ holds }) => holds !== true);
  const total = (line: Table3Line) => table3[line]?.at(-1) ?? '？';
  const cases = (columns: number[]) =>
    table4Blocks
      .map(({ block }) => columns.reduce((sum, column) => sum + (table4[block][column] ?? 0), 0))
      .join('、');
  const results = checks.at(-1)?.right ?? '？';
  const sides: Record<BalanceRule, [string, string]> = {
    B1: [
      `新收 ${total('newlyReceived')} ＋ 结转 ${total('carriedIn')}`,
      `办结 ${total('total')} ＋ 结转下年 ${total('carriedOut')}`,
    ],
    B2: [`总计 ${total('total')}`, `各项结果之和 ${results}`],
    B3: [`各行总计（${checks.length}行）`, '六类申请人之和'],
    B4: [`复议诉讼 ${cases([4])}`, `各结果之和 ${cases([0, 1, 2, 3])}`],
  };
  const [left, right] = sides[rule];
  return {
    rule,
    left,
    right,
    holds: broken.length === 0,
    message: broken.map(({ message }) => message).join(''),
  };
}

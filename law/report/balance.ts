import { type Table4, table4Blocks } from '#law/report/forms.ts';
import {
  type LineOfTable3,
  linesOf2019,
  linesOf2021,
  type Table3,
  type Table3Line,
  table3Columns,
} from '#law/report/lines.ts';

export type BalanceRule = 'B1' | 'B2' | 'B3' | 'B4';

export interface BalanceCheck {
  rule: BalanceRule;
  severity: 'error';
  /** The column, row or block that is checked, as printed: 自然人列. */
  where: string;
  left: number | null;
  right: number | null;
  /** null: a cell is not known, so the rule can be neither confirmed nor broken. */
  holds: boolean | null;
  /** One plain Chinese sentence naming both figures. */
  message: string;
}

/** The tables that the rules run over; null for a table that is not there. */
export interface BalancedTables {
  table3: Table3 | null;
  table4: Table4 | null;
}

/**
 * Decides, column by column, row by row and block by block, whether the tables balance (B1 to B4).
 * A cell that is not known makes its rules unknown, never fulfilled.
 *
 * @law 政府信息公开工作年度报告格式 附件第三部分 — 第一项加第二项之和，等于第三项加第四项之和
 * @law 政府信息公开工作年度报告格式 附件第四部分 — the total of each block
 * @law 关于政府信息公开工作年度报告有关事项的通知 附件 — the same note in the form of 2019
 */
export function balance({ table3, table4 }: BalancedTables): BalanceCheck[] {
  return [...(table3 ? balanceOfTable3(table3) : []), ...(table4 ? balanceOfTable4(table4) : [])];
}

function balanceOfTable3(table: Table3): BalanceCheck[] {
  const lines = table.otherProcessing ? linesOf2019 : linesOf2021;
  return [
    ...table3Columns.map((_, column) => intakeEqualsOutcome(table, column)),
    ...table3Columns.map((_, column) => totalEqualsResults(table, lines, column)),
    ...lines.map((line) => rowTotal(table, line)),
  ];
}

function intakeEqualsOutcome(table: Table3, column: number): BalanceCheck {
  const cell = (line: Table3Line) => table[line]?.[column] ?? null;
  const [received, carriedIn, total, carriedOut] = [
    cell('newlyReceived'),
    cell('carriedIn'),
    cell('total'),
    cell('carriedOut'),
  ];
  return check('B1', columnName(column), {
    left: sum([received, carriedIn]),
    right: sum([total, carriedOut]),
    leftWords: `本年新收${shown(received)}加上年结转${shown(carriedIn)}`,
    rightWords: `办理结果总计${shown(total)}加结转下年度${shown(carriedOut)}`,
  });
}

function totalEqualsResults(table: Table3, lines: readonly LineOfTable3[], column: number): BalanceCheck {
  const results = lines.filter(({ line }) => !notResults.has(line));
  return check('B2', columnName(column), {
    left: table.total?.[column] ?? null,
    right: sum(results.map(({ line }) => table[line]?.[column] ?? null)),
    leftWords: '办理结果总计',
    rightWords: '各项办理结果相加',
  });
}

function rowTotal(table: Table3, { line, zh, group }: LineOfTable3): BalanceCheck {
  const row = table[line] ?? [];
  return check('B3', `${group ?? ''}${zh}行`, {
    left: row[6] ?? null,
    right: sum([0, 1, 2, 3, 4, 5].map((column) => row[column] ?? null)),
    leftWords: '总计',
    rightWords: '自然人与五类组织相加',
  });
}

function balanceOfTable4(table: Table4): BalanceCheck[] {
  return table4Blocks.map(({ block, zh }) =>
    check('B4', zh, {
      left: table[block][4] ?? null,
      right: sum([0, 1, 2, 3].map((column) => table[block][column] ?? null)),
      leftWords: '总计',
      rightWords: '维持、纠正、其他结果与尚未审结相加',
    }),
  );
}

interface Sides {
  left: number | null;
  right: number | null;
  leftWords: string;
  rightWords: string;
}

function check(rule: BalanceRule, where: string, sides: Sides): BalanceCheck {
  const { left, right } = sides;
  const holds = left === null || right === null ? null : left === right;
  return { rule, severity: 'error', where, left, right, holds, message: messageOf(where, holds, sides) };
}

function messageOf(where: string, holds: boolean | null, sides: Sides): string {
  const { left, right, leftWords, rightWords } = sides;
  const figures = `${where}：${leftWords}为${shown(left)}，${rightWords}为${shown(right)}`;
  if (holds === null || left === null || right === null) return `${figures}，有数字不清，无法核对。`;
  return holds ? `${figures}，相等。` : `${figures}，相差${Math.abs(left - right)}。`;
}

function sum(cells: (number | null)[]): number | null {
  return cells.reduce<number | null>(
    (total, cell) => (total === null || cell === null ? null : total + cell),
    0,
  );
}

function shown(cell: number | null): string {
  return cell === null ? '（不清）' : String(cell);
}

function columnName(column: number): string {
  const found = table3Columns[column];
  if (!found) throw new Error(`table 3 has no column ${column}`);
  return `${found.group === null ? '' : `${found.group} `}${found.zh}列`;
}

const notResults = new Set<Table3Line>(['newlyReceived', 'carriedIn', 'total', 'carriedOut']);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance } from '#law/report/balance.ts';
import { type Table4, table4Blocks } from '#law/report/forms.ts';
import { linesOf2021, resultLines, type Table3, type Table3Line } from '#law/report/lines.ts';

/** A report worked by hand: 12 received, 3 carried in, 14 answered, 1 carried out. */
function table3(): Table3 {
  const none = Object.fromEntries(linesOf2021.map(({ line }) => [line, [0, 0, 0, 0, 0, 0, 0]])) as Table3;
  return {
    ...none,
    newlyReceived: [8, 3, 0, 0, 1, 0, 12],
    carriedIn: [2, 1, 0, 0, 0, 0, 3],
    granted: [4, 2, 0, 0, 1, 0, 7],
    refusedInternalAffairs: [1, 0, 0, 0, 0, 0, 1],
    notHeld: [4, 2, 0, 0, 0, 0, 6],
    total: [9, 4, 0, 0, 1, 0, 14],
    carriedOut: [1, 0, 0, 0, 0, 0, 1],
  };
}

function table4(): Table4 {
  return {
    reconsideration: [2, 1, 0, 1, 4],
    directLitigation: [0, 0, 0, 0, 0],
    litigationAfterReconsideration: [1, 0, 1, 0, 2],
  };
}

type Change = (tables: { table3: Table3; table4: Table4 }) => void;

const cell3 =
  (line: Table3Line, column: number, value: number | null): Change =>
  ({ table3: table }) => {
    const row = table[line];
    if (row) row[column] = value;
  };

/** What is changed, the rules it breaks (rule and place), and the provision. */
const broken: [string, Change, string[], string][] = [
  ['nothing', () => {}, [], '政府信息公开工作年度报告格式 附件第三部分'],
  [
    'one more received by natural persons',
    cell3('newlyReceived', 0, 9),
    ['B1 自然人列', 'B3 一、本年新收政府信息公开申请数量行'],
    '政府信息公开工作年度报告格式 附件第三部分',
  ],
  [
    'carry-over forgotten in the total column',
    cell3('carriedOut', 6, 0),
    ['B1 总计列', 'B3 四、结转下年度继续办理行'],
    '政府信息公开工作年度报告格式 附件第三部分',
  ],
  [
    'a severed request counted twice',
    cell3('grantedInPart', 0, 1),
    ['B2 自然人列', 'B3 （二）部分公开（区分处理的，只计这一情形，不计其他情形）行'],
    '政府信息公开工作年度报告格式 附件第三部分',
  ],
  [
    'a reconsideration left out of its total',
    ({ table4: table }) => {
      table.reconsideration[4] = 3;
    },
    ['B4 行政复议'],
    '政府信息公开工作年度报告格式 附件第四部分',
  ],
];

describe('B1 to B4', () => {
  it.each(broken)('%s', (_, change, expected) => {
    const tables = { table3: table3(), table4: table4() };
    change(tables);
    const found = balance(tables).filter(({ holds }) => holds === false);
    expect(found.map(({ rule, where }) => `${rule} ${where}`).sort()).toEqual([...expected].sort());
  });

  it('checks 7 columns twice, 25 rows and 3 blocks', () => {
    const rules = balance({ table3: table3(), table4: table4() }).map(({ rule }) => rule);
    const count = (rule: string) => rules.filter((other) => other === rule).length;
    expect([count('B1'), count('B2'), count('B3'), count('B4')]).toEqual([7, 7, 25, 3]);
  });

  it('names both figures and the difference', () => {
    const tables = { table3: table3(), table4: table4() };
    cell3('newlyReceived', 0, 9)(tables);
    const [first] = balance(tables).filter(({ holds }) => holds === false);
    expect(first).toMatchObject({ rule: 'B1', severity: 'error', left: 11, right: 10 });
    expect(first?.message).toBe(
      '自然人列：本年新收9加上年结转2为11，办理结果总计9加结转下年度1为10，相差1。',
    );
  });

  it('an unknown cell makes its rules unknown, never fulfilled', () => {
    const tables = { table3: table3(), table4: table4() };
    cell3('granted', 1, null)(tables);
    const unknown = balance(tables).filter(({ holds }) => holds === null);
    expect(unknown.map(({ rule, where }) => `${rule} ${where}`)).toEqual([
      'B2 法人或其他组织 商业企业列',
      'B3 （一）予以公开行',
    ]);
    expect(unknown[0]?.message).toContain('无法核对');
  });

  it('sums 其他处理 as one row in the form of 2019 (关于政府信息公开工作年度报告有关事项的通知 附件)', () => {
    const { noCorrection: _, noPayment: __, otherOutcome: ___, ...rows } = table3();
    const table: Table3 = { ...rows, otherProcessing: [1, 0, 0, 0, 0, 0, 1], granted: [3, 2, 0, 0, 1, 0, 6] };
    expect(balance({ table3: table, table4: null }).every(({ holds }) => holds)).toBe(true);
  });

  it('has nothing to say of a missing table', () => {
    expect(balance({ table3: null, table4: null })).toEqual([]);
  });
});

const six = fc.array(fc.nat(400), { minLength: 6, maxLength: 6 });
const summed = (cells: number[]) => [...cells, cells.reduce((a, b) => a + b, 0)];

/** Any table 3 made by summing up. */
const balanced3 = fc
  .record({ results: fc.array(six, { minLength: 21, maxLength: 21 }), carriedOut: six, share: fc.nat(100) })
  .map(({ results, carriedOut, share }) => {
    const total = [0, 1, 2, 3, 4, 5].map((column) =>
      results.reduce((sum, row) => sum + (row[column] ?? 0), 0),
    );
    const intake = total.map((cell, column) => cell + (carriedOut[column] ?? 0));
    const carriedIn = intake.map((cell) => Math.floor((cell * share) / 100));
    const received = intake.map((cell, column) => cell - (carriedIn[column] ?? 0));
    const lines = resultLines.filter((line) => line !== 'otherProcessing');
    return Object.fromEntries([
      ['newlyReceived', summed(received)],
      ['carriedIn', summed(carriedIn)],
      ...lines.map((line, index) => [line, summed(results[index] ?? [])]),
      ['total', summed(total)],
      ['carriedOut', summed(carriedOut)],
    ]) as Table3;
  });

describe('whatever the figures', () => {
  it('a table made by summing up balances', () => {
    fc.assert(
      fc.property(balanced3, (table) =>
        balance({ table3: table, table4: null }).every(({ holds }) => holds === true),
      ),
    );
  });

  it('changing any one cell breaks a rule', () => {
    const change = fc.record({ row: fc.nat(24), column: fc.nat(6), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(balanced3, change, (table, { row, column, by }) => {
        const line = linesOf2021[row]?.line ?? 'total';
        const cells = [...(table[line] ?? [])];
        cells[column] = (cells[column] ?? 0) + by;
        return balance({ table3: { ...table, [line]: cells }, table4: null }).some(
          ({ holds }) => holds === false,
        );
      }),
    );
  });

  it('changing any one cell of table 4 breaks its block only', () => {
    const blocks = fc.array(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(blocks, fc.nat(2), fc.nat(4), (cells, block, column) => {
        const entries = table4Blocks.map(
          ({ block: name }, index) => [name, summed(cells[index] ?? [])] as const,
        );
        const row = entries[block]?.[1];
        if (row) row[column] = (row[column] ?? 0) + 1;
        const checks = balance({ table3: null, table4: Object.fromEntries(entries) as unknown as Table4 });
        expect(checks.map(({ holds }) => holds)).toEqual([0, 1, 2].map((index) => index !== block));
      }),
    );
  });
});

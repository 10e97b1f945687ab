import { describe, expect, it } from 'vitest';
import type { YearTables } from '#law/report/checks-across-years.ts';
import { linesOf2021 } from '#law/report/lines.ts';
import { figuresNamed, type Quantity } from '#law/report/named-figures.ts';

/** The report of 2024 of law.md 4.7 with 98 received, 11 carried in, 108 answered and one carried out. */
const totals: Record<string, number> = {
  newlyReceived: 98,
  carriedIn: 11,
  granted: 25,
  grantedInPart: 7,
  refusedInternalAffairs: 3,
  refusedDeliberative: 1,
  notHeld: 70,
  needsCreating: 1,
  repeat: 1,
  total: 108,
  carriedOut: 1,
};
const tables: YearTables = {
  table2: {
    governmentRules: [3, 3, 18],
    normativeDocuments: [3, 8, 73],
    permits: 0,
    penalties: 0,
    coercion: 0,
    fees: 0,
  },
  table3: Object.fromEntries(
    linesOf2021.map(({ line }) => [line, [totals[line] ?? 0, 0, 0, 0, 0, 0, totals[line] ?? 0]]),
  ),
  table4: {
    reconsideration: [3, 0, 1, 2, 6],
    directLitigation: [0, 0, 0, 0, 0],
    litigationAfterReconsideration: [0, 0, 0, 1, 1],
  },
};

/** What is said, the figures that may be meant, and the provision. */
const cases: [Quantity, number[], string][] = [
  ['received', [98, 109], '政府信息公开工作年度报告格式 附件第三部分'],
  ['answered', [108], '政府信息公开工作年度报告格式 附件第三部分'],
  ['carriedIn', [11], '政府信息公开工作年度报告格式 附件第三部分'],
  ['carriedOut', [1], '政府信息公开工作年度报告格式 附件第三部分'],
  ['grantedWhollyOrInPart', [32], '政府信息公开工作年度报告格式 附件第三部分'],
  ['refused', [4], '政府信息公开工作年度报告格式 附件第三部分'],
  ['unable', [71], '政府信息公开工作年度报告格式 附件第三部分'],
  ['notProcessed', [1], '政府信息公开工作年度报告格式 附件第三部分'],
  ['otherwise', [0], '政府信息公开工作年度报告格式 附件第三部分'],
  ['reconsideration', [6], '政府信息公开工作年度报告格式 附件第四部分'],
  ['litigation', [1], '政府信息公开工作年度报告格式 附件第四部分'],
  ['rulesMade', [3], '政府信息公开工作年度报告格式 附件第二部分'],
  ['rulesRepealed', [3], '政府信息公开工作年度报告格式 附件第二部分'],
  ['rulesInForce', [18], '政府信息公开工作年度报告格式 附件第二部分'],
  ['normativeDocumentsMade', [3], '政府信息公开工作年度报告格式 附件第二部分'],
  ['normativeDocumentsRepealed', [8], '政府信息公开工作年度报告格式 附件第二部分'],
  ['normativeDocumentsInForce', [73], '政府信息公开工作年度报告格式 附件第二部分'],
];

describe('B8: what a figure of the prose may mean', () => {
  it.each(cases)('%s', (quantity, expected) => {
    expect(figuresNamed(quantity, tables).map(({ value }) => value)).toEqual(expected);
  });

  it('without the table there is nothing to compare with', () => {
    expect(figuresNamed('received', { ...tables, table3: null })).toEqual([]);
    expect(figuresNamed('rulesMade', { ...tables, table2: null })).toEqual([]);
  });
});

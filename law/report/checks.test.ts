import { describe, expect, it } from 'vitest';
import { followsFrom, type YearTables } from '#law/report/checks-across-years.ts';
import { feeIsTold } from '#law/report/checks-of-fees.ts';
import { isOwnText, isPartThere, isRightKind, isSameYear, isWholeYear } from '#law/report/checks-of-form.ts';
import { equalsParts, equalsRegister } from '#law/report/checks-of-sources.ts';
import { mayMakeRules, rankOf } from '#law/report/rule-makers.ts';

const zero = [0, 0, 0, 0, 0, 0, 0];

function year(
  change: Partial<{ documents: number[]; carriedIn: number[]; carriedOut: number[]; cases: number[] }>,
): YearTables {
  return {
    table2: {
      governmentRules: [0, 0, 0],
      normativeDocuments: change.documents ?? [0, 0, 0],
      permits: 0,
      penalties: 0,
      coercion: 0,
      fees: 0,
    },
    table3: { carriedIn: change.carriedIn ?? zero, carriedOut: change.carriedOut ?? zero },
    table4: {
      reconsideration: change.cases ?? [0, 0, 0, 0, 0],
      directLitigation: [0, 0, 0, 0, 0],
      litigationAfterReconsideration: [0, 0, 0, 0, 0],
    },
  };
}

const four = [3, 1, 0, 0, 0, 0, 4];

/** The year before, the year, what does not follow, and the provision. */
const years: [string, YearTables, YearTables, string[], string][] = [
  [
    'carried over',
    year({ carriedOut: four }),
    year({ carriedIn: four }),
    [],
    '政府信息公开工作年度报告格式 附件第三部分',
  ],
  [
    'carry-over forgotten',
    year({ carriedOut: four }),
    year({}),
    ['B5 自然人列 0 3', 'B5 商业企业列 0 1', 'B5 总计列 0 4'],
    '政府信息公开工作年度报告格式 附件第三部分',
  ],
  [
    'documents follow: 78 + 3 - 8 = 73',
    year({ documents: [0, 0, 78] }),
    year({ documents: [3, 8, 73] }),
    [],
    '政府信息公开工作年度报告格式 附件第二部分',
  ],
  [
    'documents break off: 470 + 62 - 33 = 499',
    year({ documents: [0, 0, 470] }),
    year({ documents: [62, 33, 440] }),
    ['B6 行政规范性文件现行有效件数 440 499'],
    '政府信息公开工作年度报告格式 附件第二部分',
  ],
  [
    'cases vanish: two pending, one in all the year after',
    year({ cases: [0, 0, 0, 2, 2] }),
    year({ cases: [1, 0, 0, 0, 1] }),
    ['B7 行政复议 1 2'],
    '政府信息公开工作年度报告格式 附件第四部分',
  ],
];

describe('B5, B6, B7', () => {
  it.each(years)('%s', (_, before, after, expected) => {
    const broken = followsFrom(before, after).filter(({ holds }) => holds === false);
    expect(broken.map(({ rule, where, left, right }) => `${rule} ${where} ${left} ${right}`)).toEqual(
      expected,
    );
  });

  it('a figure that is not known is neither right nor wrong', () => {
    const before = year({});
    if (before.table2 && !('procurement' in before.table2)) before.table2.normativeDocuments = [0, 0, null];
    const open = followsFrom(before, year({ documents: [1, 0, 9] })).filter(({ holds }) => holds === null);
    expect(open.map(({ rule }) => rule)).toEqual(['B6']);
  });

  it('both figures stand in the message', () => {
    const [broken] = followsFrom(year({ carriedOut: four }), year({})).filter(({ holds }) => holds === false);
    expect(broken?.message).toBe('自然人列：本年报告的上年结转为0，上年报告的结转下年度继续办理为3，相差3。');
  });
});

/** What part six says in 元, charges in 万元, the ledger in 元, whether it holds, and the provision. */
const fees: [number | null, number | null, number | null, boolean, string][] = [
  [0, 0, null, true, '政府信息公开工作年度报告格式 附件第六部分'],
  [null, 0, null, false, '政府信息公开工作年度报告格式 附件第六部分'],
  [2230, 72701.2578, null, true, '政府信息公开工作年度报告格式 附件第六部分'],
  [2230, 0, null, false, '政府信息公开工作年度报告格式 附件第六部分'],
  [2230, 0.22, null, true, '政府信息公开工作年度报告格式 附件第六部分'],
  [0, 5, 880, false, '政府信息公开信息处理费管理办法 第二条'],
  [880, 5, 880, true, '政府信息公开信息处理费管理办法 第二条'],
  [880, null, null, true, '政府信息公开信息处理费管理办法 第二条'],
];

describe('B9', () => {
  it.each(fees)('told %s, charged %s, ledger %s: %s', (yuan, charged, ledger, holds) => {
    expect(feeIsTold({ yuan, words: '未收取' }, { charged, ledger }).holds).toBe(holds);
  });
});

/** Reported, counted, overridden, whether it holds (absent: not asked), and the provision. */
const cells: [number | null, number | null, boolean, (boolean | null)[], string][] = [
  [7, 7, false, [true], '政府信息公开条例 第五十条'],
  [7, 8, false, [false], '政府信息公开条例 第五十条'],
  [null, 8, false, [null], '政府信息公开条例 第五十条'],
  [7, 8, true, [], '政府信息公开条例 第五十条'],
];

describe('B10', () => {
  it.each(cells)('report %s, register %s, by hand %s', (reported, counted, overridden, holds) => {
    const checks = equalsRegister([{ where: '予以公开 自然人', reported, counted, overridden }]);
    expect(checks.map((check) => check.holds)).toEqual(holds);
  });
});

/** Whole, parts, whether it holds, and the provision. */
const sums: [number, (number | null)[], boolean | null, string][] = [
  [12, [5, 7], true, '政府信息公开工作年度报告格式 通知正文'],
  [12, [5, 6], false, '政府信息公开工作年度报告格式 通知正文'],
  [12, [5, null], null, '政府信息公开工作年度报告格式 通知正文'],
  [0.3, [0.1, 0.2], true, '政府信息公开工作年度报告格式 通知正文'],
];

describe('B11', () => {
  it.each(sums)('%s is the sum of %j: %s', (whole, parts, holds) => {
    expect(equalsParts([{ where: '行政许可', whole, parts }])[0]?.holds).toBe(holds);
  });
});

/** Figure, kind, whether it may stand, and the provision. */
const figures: [number, 'count' | 'money' | 'change', boolean, string][] = [
  [0, 'count', true, '政府信息公开工作年度报告格式 附件第二部分'],
  [-1, 'count', false, '政府信息公开工作年度报告格式 附件第二部分'],
  [1.5, 'count', false, '政府信息公开工作年度报告格式 附件第二部分'],
  [12.5, 'money', true, '政府信息公开工作年度报告格式 附件第二部分'],
  [-0.5, 'money', false, '政府信息公开工作年度报告格式 附件第二部分'],
  [-4, 'change', true, '关于政府信息公开工作年度报告有关事项的通知 附件'],
  [0.5, 'change', false, '关于政府信息公开工作年度报告有关事项的通知 附件'],
];

describe('B12', () => {
  it.each(figures)('%s as %s: %s', (figure, kind, holds) => {
    expect(isRightKind('行政许可', figure, kind).holds).toBe(holds);
  });
});

/** Part, its text, whether it is there, and the provision. */
const parts: [number, string | null, boolean, string][] = [
  [1, '全年工作平稳。', true, '政府信息公开工作年度报告格式 附件'],
  [1, null, false, '政府信息公开工作年度报告格式 附件'],
  [5, '', false, '政府信息公开条例 第五十条'],
  [5, '无。', false, '政府信息公开条例 第五十条'],
  [5, '本年度无。', false, '政府信息公开条例 第五十条'],
  [5, '解读形式单一，将增加图解和视频。', true, '政府信息公开条例 第五十条'],
  [6, '无', true, '政府信息公开工作年度报告格式 附件'],
];

describe('B13', () => {
  it.each(parts)('part %i with %j: %s', (part, text, holds) => {
    expect(isPartThere(part, text).holds).toBe(holds);
  });
});

/** From, to, report year, whether it is the whole year, and the provision. */
const periods: [string, string, number, boolean, string][] = [
  ['2024-01-01', '2024-12-31', 2024, true, '政府信息公开工作年度报告格式 通知正文'],
  ['2023-01-01', '2023-12-31', 2024, false, '政府信息公开工作年度报告格式 通知正文'],
  ['2024-01-01', '2024-11-30', 2024, false, '政府信息公开工作年度报告格式 通知正文'],
];

describe('B14', () => {
  it.each(periods)('%s to %s for %i: %s', (from, to, of, holds) => {
    expect(isWholeYear({ from, to }, of).holds).toBe(holds);
  });
});

describe('B15 and B16', () => {
  it('another year elsewhere is remarked', () => {
    expect(isSameYear('文件名', 2023, 2024).holds).toBe(false);
    expect(isSameYear('文件名', 2024, 2024).holds).toBe(true);
  });

  it('eight tenths alike are copied', () => {
    expect(isOwnText('2023年的报告', 0.8).holds).toBe(false);
    expect(isOwnText('2023年的报告', 0.79).holds).toBe(true);
  });
});

/** Name, rank, whether rules may be made (null: the name does not tell), and the provision. */
const makers: [string, string, boolean | null, string][] = [
  ['示例甲镇人民政府', 'township', false, '立法法 第九十三条'],
  ['示例乙街道办事处', 'township', false, '立法法 第九十三条'],
  ['示例丙县教育局', 'department', false, '立法法 第九十三条'],
  ['示例丁区人民政府', 'county', false, '立法法 第九十三条'],
  ['示例戊市人民政府', 'unknown', null, '立法法 第九十三条'],
  ['示例己自治区人民政府', 'unknown', null, '立法法 第九十三条'],
  ['示例庚实验区管委会', 'unknown', null, '立法法 第九十三条'],
];

describe('who may make rules', () => {
  it.each(makers)('%s: %s, %s', (name, rank, may) => {
    expect(rankOf(name)).toBe(rank);
    expect(mayMakeRules(rankOf(name))).toBe(may);
  });
});

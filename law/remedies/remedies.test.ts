import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';
import { courtLevel, type RepliedBy, reconsiderationBodies } from '#law/remedies/reconsideration-body.ts';
import { type RemedyClass, remedyClass } from '#law/remedies/remedy-class.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';
import { reconsiderBy, sueAfterDecisionBy, sueBy, sueOverSilenceBy } from '#law/remedies/remedy-limits.ts';

const article23 = '行政复议法 第二十三条第一款第四项';
const interpretation = '法释〔2025〕8号 第一条';

// `remedy` of law.md section 11.
const classes: { kind: RemedyClass; on: Day; codes: ReplyCode[]; cite: string; why: string }[] = [
  {
    kind: 'PRE',
    on: '2024-06-03',
    codes: ['R3.1', 'R3.2', 'R3.3', 'R3.4', 'R3.5', 'R3.6', 'R3.7'],
    cite: article23,
    why: 'refused under arts. 14 to 16',
  },
  { kind: 'MIXED', on: '2024-06-03', codes: ['R2'], cite: article23, why: 'the withheld part only' },
  {
    kind: 'FREE',
    on: '2025-06-03',
    codes: ['R1', 'R3.8', 'R4.1', 'R4.2', 'R4.3', 'R5.1', 'R5.2', 'R5.3', 'R5.4', 'R5.5', 'R6.1', 'R6.2'],
    cite: interpretation,
    why: 'unable or not processed may be sued directly',
  },
  { kind: 'PRE', on: '2024-01-01', codes: ['R3.1'], cite: article23, why: 'from the first day' },
  {
    kind: 'FREE',
    on: '2023-12-31',
    codes: ['R3.1', 'R2', 'R1'],
    cite: '政府信息公开条例 第五十一条',
    why: 'not the day before',
  },
  {
    kind: 'FREE',
    on: '2018-06-04',
    codes: ['R3.1'],
    cite: '政府信息公开条例（2007） 第三十三条第二款',
    why: 'nor under the first regulation',
  },
];

describe('the remedy class', () => {
  it.each(classes)('$kind on $on: $codes ($why)', ({ kind, on, codes }) => {
    expect(codes.map((code) => remedyClass(code, on))).toEqual(codes.map(() => kind));
  });

  it('is known for every reply type', () => {
    const kinds = new Set(replyTypes.map(({ code }) => remedyClass(code, '2025-01-06')));
    expect([...kinds].sort()).toEqual(['FREE', 'MIXED', 'PRE']);
  });
});

describe('the remedy clause', () => {
  const place = {
    reconsiderationBody: '示例市人民政府',
    reconsiderationAddress: '示例市示例路1号',
    court: '示例市示例区人民法院',
  };

  it.each([
    {
      code: 'R3.1',
      repliedOn: '2024-01-01',
      has: '先向示例市人民政府申请行政复议',
      hasNot: '6个月',
      cite: '行政复议法 第二十三条第二款',
    },
    {
      code: 'R3.1',
      repliedOn: '2024-01-01',
      has: '15日内依法向人民法院',
      hasNot: '可以自收到本答复书',
      cite: '行政复议法 第三十四条',
    },
    {
      code: 'R3.1',
      repliedOn: '2023-12-31',
      has: '6个月',
      hasNot: '先向',
      cite: '行政诉讼法 第四十六条第一款',
    },
    {
      code: 'R1',
      repliedOn: '2024-06-03',
      has: '60日内向示例市人民政府',
      hasNot: '先向',
      cite: '行政复议法 第二十条第一款',
    },
    { code: 'R3.8', repliedOn: '2024-06-03', has: '6个月', hasNot: '先向', cite: interpretation },
  ] as const)('$code on $repliedOn says $has, not $hasNot', ({ code, repliedOn, has, hasNot }) => {
    const clause = remedyClause({ code, repliedOn, ...place });
    expect(clause).toContain(has);
    expect(clause).not.toContain(hasNot);
    expect(clause).not.toMatch(/[{}]/);
  });

  it('of a reply granted in part tells both ways, each for its part', () => {
    const clause = remedyClause({ code: 'R2', repliedOn: '2024-06-03', ...place });
    expect(clause).toContain('不予公开的部分不服的，应当自收到本答复书之日起60日内先向');
    expect(clause).toContain('其他内容不服的，可以自收到本答复书之日起60日内向');
    expect(clause).toContain('6个月内依法向示例市示例区人民法院提起行政诉讼');
  });

  it.each([{ channel: 'https://fy.example.invalid', cite: '行政复议法 第二十二条第二款' }])(
    'tells the online channel where the reply is served online',
    ({ channel }) => {
      const clause = remedyClause({
        code: 'R3.1',
        repliedOn: '2024-06-03',
        ...place,
        onlineChannel: channel,
      });
      expect(clause).toContain(`（提交方式：地址：示例市示例路1号；网上：${channel}）`);
    },
  );
});

const bodies: { by: RepliedBy; on: Day; bodies: string[]; cite: string; why: string }[] = [
  {
    by: 'department',
    on: '2024-06-03',
    bodies: ['own-government'],
    cite: '行政复议法 第二十四条第一款第一项',
    why: 'no choice since 2024',
  },
  {
    by: 'government',
    on: '2024-06-03',
    bodies: ['next-higher-government'],
    cite: '行政复议法 第二十四条第一款第二项',
    why: 'city: the province',
  },
  {
    by: 'agency-of-government',
    on: '2024-06-03',
    bodies: ['own-government'],
    cite: '行政复议法 第二十四条第一款第三项',
    why: 'a street office',
  },
  {
    by: 'branch',
    on: '2024-06-03',
    bodies: ['own-government'],
    cite: '行政复议法 第二十四条第四款',
    why: 'a branch',
  },
  {
    by: 'city-branch',
    on: '2024-06-03',
    bodies: ['own-government', 'local-government'],
    cite: '行政复议法 第二十四条第四款',
    why: 'a district branch',
  },
  {
    by: 'vertical',
    on: '2024-06-03',
    bodies: ['next-higher-department'],
    cite: '行政复议法 第二十七条',
    why: 'taxes, customs',
  },
  {
    by: 'justice-department',
    on: '2024-06-03',
    bodies: ['own-government', 'next-higher-department'],
    cite: '行政复议法 第二十八条',
    why: 'a choice',
  },
  {
    by: 'province',
    on: '2024-06-03',
    bodies: ['itself'],
    cite: '行政复议法 第二十四条第二款',
    why: 'itself',
  },
  {
    by: 'department',
    on: '2023-12-31',
    bodies: ['own-government', 'next-higher-department'],
    cite: '行政复议法（1999） 第十二条第一款',
    why: 'the old choice',
  },
  {
    by: 'government',
    on: '2023-12-31',
    bodies: ['next-higher-government'],
    cite: '行政复议法（1999） 第十三条第一款',
    why: 'as now',
  },
  {
    by: 'province',
    on: '2023-12-31',
    bodies: ['itself'],
    cite: '行政复议法（1999） 第十四条',
    why: 'as now',
  },
  {
    by: 'branch',
    on: '2023-12-31',
    bodies: ['setting-up-department', 'own-government'],
    cite: '行政复议法（1999） 第十五条第一款第二项',
    why: 'the old choice',
  },
];

describe('the reconsideration body', () => {
  it.each(bodies)('$by on $on: $bodies ($why)', ({ by, on, bodies: expected, cite }) => {
    const found = reconsiderationBodies(by, on);
    expect(found.bodies).toEqual(expected);
    expect(`${found.cite.instrument} ${found.cite.article}`).toBe(cite);
  });
});

describe('the court', () => {
  it.each([
    { by: 'department', government: 'county-or-higher', level: 'basic', cite: '行政诉讼法 第十四条' },
    { by: 'government', government: 'county-or-higher', level: 'intermediate', cite: '行政诉讼法 第十五条' },
    { by: 'government', government: 'township', level: 'basic', cite: '行政诉讼法 第十四条' },
    {
      by: 'department',
      government: 'county-or-higher',
      level: 'basic',
      cite: '法释〔2018〕1号 第一百三十四条第三款',
    },
  ] as const)('$by of a $government government: $level', ({ by, government, level }) => {
    expect(courtLevel(by, government)).toBe(level);
  });
});

describe('the limits of remedies', () => {
  it.each([
    {
      of: reconsiderBy,
      from: '2025-08-04',
      last: '2025-10-09',
      cite: '行政复议法 第二十条第一款',
      why: 'E10: over 国庆',
    },
    {
      of: reconsiderBy,
      from: '2024-12-02',
      last: '2025-02-05',
      cite: '民法典 第二百零三条',
      why: 'E10: over 春节',
    },
    {
      of: reconsiderBy,
      from: '2023-10-09',
      last: '2023-12-08',
      cite: '行政复议法（1999） 第九条第一款',
      why: 'the same before',
    },
    {
      of: sueBy,
      from: '2025-08-31',
      last: '2026-02-28',
      cite: '行政诉讼法 第四十六条第一款',
      why: 'E10: a worked Saturday',
    },
    {
      of: sueOverSilenceBy,
      from: '2024-04-01',
      last: '2024-10-08',
      cite: '法释〔2018〕1号 第六十六条',
      why: 'from the end of the reply limit',
    },
    {
      of: sueAfterDecisionBy,
      from: '2025-09-18',
      last: '2025-10-09',
      cite: '行政诉讼法 第四十五条',
      why: 'over 国庆',
    },
  ])('$of.name from $from: $last ($why)', ({ of, from, last }) => {
    expect(of(from)).toBe(last);
  });
});

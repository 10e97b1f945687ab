import { describe, expect, it } from 'vitest';
import { type FamilyKey, familiesSince2024 } from '#law/disclosure/letter-families.ts';
import {
  forbiddenElements,
  type LetterContents,
  letterFamily,
  missingElements,
} from '#law/disclosure/letters-required.ts';

const on = '2025-06-03';

/** A letter that has everything its family asks for, save some. */
const withoutKeys = (family: FamilyKey, ...left: string[]): LetterContents => ({
  family,
  on,
  present: new Set(
    letterFamily(family, on)
      .elements.map(({ key }) => key)
      .filter((key) => !left.includes(key)),
  ),
});

interface Row {
  family: FamilyKey;
  key: string;
  cite: string;
  why: string;
}

const required: Row[] = [
  {
    family: 'correction-notice',
    key: 'defects',
    cite: '政府信息公开条例 第三十条',
    why: 'all defects at once',
  },
  {
    family: 'correction-notice',
    key: 'period',
    cite: '政府信息公开条例 第三十条',
    why: 'a reasonable period',
  },
  {
    family: 'correction-notice',
    key: 'consequence',
    cite: '政府信息公开条例 第三十条',
    why: 'deemed abandoned',
  },
  {
    family: 'extension-notice',
    key: 'approval',
    cite: '政府信息公开条例 第三十三条第二款',
    why: 'the head of the office',
  },
  {
    family: 'extension-notice',
    key: 'newLimit',
    cite: '政府信息公开条例 第三十三条第二款',
    why: 'a date, not a number',
  },
  {
    family: 'deferral-notice',
    key: 'deferredDay',
    cite: '政府信息公开条例 第三十五条',
    why: 'the day is told',
  },
  {
    family: 'reasons-notice',
    key: 'excess',
    cite: '政府信息公开条例 第三十五条',
    why: 'number and frequency as facts',
  },
  {
    family: 'third-party-consultation',
    key: 'thirdPartySilence',
    cite: '政府信息公开条例 第三十二条',
    why: 'trap 14: silence leaves the agency to decide',
  },
  {
    family: 'co-maker-consultation',
    key: 'coMakerSilence',
    cite: '政府信息公开条例 第三十四条',
    why: 'trap 14: silence is consent',
  },
  {
    family: 'override-notice',
    key: 'overrideReasons',
    cite: '政府信息公开条例 第三十二条',
    why: 'content and reasons',
  },
  {
    family: 'override-notice',
    key: 'remedyClause',
    cite: '法释〔2025〕8号 第一条第四项',
    why: 'the third party may sue',
  },
  {
    family: 'fee-notice',
    key: 'payPeriod',
    cite: '政府信息公开信息处理费管理办法 第六条',
    why: 'twenty working days',
  },
  {
    family: 'receipt',
    key: 'replyLimit',
    cite: '政府信息公开条例 第三十一条',
    why: 'the receipt tells the limit',
  },
  { family: 'reply', key: 'grounds', cite: '政府信息公开条例 第三十六条', why: 'article and reasons' },
  { family: 'reply', key: 'remedyClause', cite: '政府信息公开条例 第五十一条', why: 'ways of remedy' },
  {
    family: 'rectification-notice',
    key: 'rectification',
    cite: '政府信息公开条例 第四十一条',
    why: 'told what became of it',
  },
  {
    family: 'split-notice',
    key: 'parts',
    cite: '江苏省政府信息公开申请办理答复规范 文书格式',
    why: 'numbers of the parts',
  },
  { family: 'receipt', key: 'registerNo', cite: '政府信息公开条例 第四十五条', why: 'registration' },
];

describe('what a letter must have', () => {
  it.each(required)('$family without $key ($why)', ({ family, key }) => {
    expect(missingElements(withoutKeys(family, key)).map((each) => each.key)).toEqual([key]);
    expect(missingElements(withoutKeys(family))).toEqual([]);
  });

  it.each([
    { on: '2023-12-31', missing: [], cite: '政府信息公开条例 第五十一条', why: 'either way before 2024' },
    {
      on: '2024-01-01',
      missing: ['reconsiderationFirst', 'onlineChannel'],
      cite: ['行政复议法 第二十三条第二款', '行政复议法 第二十二条第二款'],
      why: 'trap 42',
    },
  ])('a refusal served online on $on lacks $missing ($why)', ({ on, missing }) => {
    const letter = { ...withoutKeys('reply'), on, circumstances: ['refused', 'online'] as const };
    expect(missingElements(letter).map(({ key }) => key)).toEqual(missing);
  });
});

const procedural: FamilyKey[] = [
  'receipt',
  'correction-notice',
  'reasons-notice',
  'deferral-notice',
  'extension-notice',
  'consultation-notice',
  'fee-notice',
  'withdrawal-notice',
  'split-notice',
];

describe('what a letter must not have', () => {
  it.each(
    procedural.map((family) => ({
      family,
      cite: '关于审理政府信息公开行政复议案件若干问题的指导意见 第三条',
      why: 'traps 41 and 49',
    })),
  )('$family: a remedy clause ($why)', ({ family }) => {
    const letter = withoutKeys(family);
    expect(forbiddenElements(letter)).toEqual([]);
    const wrong = { ...letter, present: new Set([...letter.present, 'remedyClause']) };
    expect(forbiddenElements(wrong).map(({ key }) => key)).toEqual(['remedyClause']);
    expect(letterFamily(family, on).remedy).toBe(false);
  });

  it.each([
    { family: 'third-party-consultation', cite: '政府信息公开条例 第三十二条', why: 'trap 37' },
    { family: 'override-notice', cite: '政府信息公开条例 第三十二条', why: 'trap 37' },
    { family: 'co-maker-consultation', cite: '政府信息公开条例 第三十四条', why: 'trap 37' },
    { family: 'assistance-letter', cite: '政府信息公开条例 第三十三条第三款', why: 'trap 37' },
  ] as const)('$family: who asked ($why)', ({ family }) => {
    const letter = withoutKeys(family);
    const wrong = { ...letter, present: new Set([...letter.present, 'requesterName']) };
    expect(forbiddenElements(wrong).map(({ key }) => key)).toEqual(['requesterName']);
    expect(letterFamily(family, on).elements.map(({ key }) => key)).not.toContain('requesterName');
  });
});

describe('the families', () => {
  const all = Object.entries(familiesSince2024);

  it('that tell a remedy require the clause, the others forbid it', () => {
    for (const [, { remedy, elements, forbidden }] of all) {
      expect(elements.some(({ key }) => key === 'remedyClause')).toBe(remedy);
      expect(forbidden.some(({ key }) => key === 'remedyClause')).toBe(!remedy);
    }
  });

  it('require no element twice, and none that they forbid', () => {
    for (const [, { elements, forbidden }] of all) {
      const keys = elements.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(forbidden.filter(({ key }) => keys.includes(key))).toEqual([]);
    }
  });

  it('do not exist before the Regulation of 2019', () => {
    expect(() => letterFamily('reply', '2019-05-14')).toThrow('no provision in force');
  });
});

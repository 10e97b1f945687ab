import { describe, expect, it } from 'vitest';
import {
  mayConcludeRectification,
  mayTakeUpRectification,
  rectificationOutcome,
} from '#law/disclosure/rectification.ts';

const art41 = '政府信息公开条例 第四十一条';

describe('a claim that a record is wrong', () => {
  const claim = { aboutClaimant: true, what: '出生日期记错', evidence: '户口簿复印件' };

  it.each([
    { claim, says: null, cite: art41, why: 'about oneself, with evidence' },
    {
      claim: { ...claim, aboutClaimant: false },
      says: '与自己有关',
      cite: art41,
      why: 'about somebody else',
    },
    { claim: { ...claim, what: '' }, says: '哪一处', cite: art41, why: 'what is wrong' },
    { claim: { ...claim, evidence: ' ' }, says: '证据', cite: art41, why: 'no evidence' },
  ])('$says ($why)', ({ claim, says }) => {
    const may = mayTakeUpRectification(claim);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });

  it.each([
    { competent: true, shown: true, kinds: ['rectified'], cite: art41, why: 'true: corrected and told' },
    { competent: true, shown: false, kinds: ['not-shown'], cite: art41, why: 'not true: told why' },
    {
      competent: false,
      shown: true,
      kinds: ['transferred', 'told-where'],
      cite: art41,
      why: 'passed on or told',
    },
    {
      competent: false,
      shown: false,
      kinds: ['transferred', 'told-where'],
      cite: art41,
      why: 'not ours to say',
    },
  ])('competent $competent, shown $shown: $kinds ($why)', ({ competent, shown, kinds }) => {
    expect(rectificationOutcome({ competent, shown }).kinds).toEqual(kinds);
  });

  it.each([
    { kind: 'rectified', told: { what: '已改为…', agency: '' }, says: null, cite: art41, why: 'told' },
    {
      kind: 'rectified',
      told: { what: '', agency: '' },
      says: '更正的内容',
      cite: art41,
      why: 'what was done',
    },
    {
      kind: 'transferred',
      told: { what: '已转送', agency: '' },
      says: '有权更正',
      cite: art41,
      why: 'trap 39: where it went',
    },
    {
      kind: 'told-where',
      told: { what: '请向其提出', agency: '示例局' },
      says: null,
      cite: art41,
      why: 'where',
    },
  ] as const)('$kind: $says ($why)', ({ kind, told, says }) => {
    const may = mayConcludeRectification(kind, told);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

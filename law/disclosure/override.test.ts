import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import {
  mayOverride,
  mayReleaseAfterOverride,
  type OverrideFacts,
  releaseAfterOverrideOn,
} from '#law/disclosure/override.ts';

const art32 = '政府信息公开条例 第三十二条';
const facts = (more: Partial<OverrideFacts> = {}): OverrideFacts => ({
  ground: 'R3.4',
  opinion: 'objects-with-reasons',
  publicInterest: '不公开会使附近居民不知道污染物的种类，影响公共健康。',
  content: '排放的污染物种类和浓度',
  approvals: [
    { by: 'office-head', officerId: 1, on: '2025-05-12' },
    { by: 'leader', officerId: 2, on: '2025-05-13' },
  ],
  ...more,
});

const rows: { facts: OverrideFacts; says: string | null; cite: string; why: string }[] = [
  { facts: facts(), says: null, cite: art32, why: 'reasoned objection, outweighed' },
  { facts: facts({ opinion: 'silent' }), says: null, cite: art32, why: 'silence does not forbid' },
  { facts: facts({ opinion: null }), says: '先书面征求', cite: art32, why: 'not asked yet' },
  { facts: facts({ opinion: 'consents' }), says: '已经同意', cite: art32, why: 'nothing to override' },
  {
    facts: facts({ ground: 'R3.1' }),
    says: '只有涉及第三方',
    cite: '政府信息公开条例 第十四条',
    why: 'a state secret',
  },
  {
    facts: facts({ ground: 'R3.3' }),
    says: '只有涉及第三方',
    cite: '政府信息公开条例 第十五条',
    why: 'security',
  },
  { facts: facts({ publicInterest: '' }), says: '重大影响', cite: art32, why: 'which interest' },
  { facts: facts({ content: ' ' }), says: '内容', cite: art32, why: 'content is told' },
  {
    facts: facts({ approvals: [{ by: 'leader', officerId: 2, on: '2025-05-13' }] }),
    says: '工作机构负责人',
    cite: art32,
    why: 'one of two',
  },
  {
    facts: facts({ approvals: [{ by: 'office-head', officerId: 1, on: '2025-05-12' }] }),
    says: '本机关负责人',
    cite: art32,
    why: 'the other of two',
  },
  {
    facts: facts({
      approvals: [
        { by: 'office-head', officerId: 1, on: '2025-05-12' },
        { by: 'leader', officerId: 1, on: '2025-05-13' },
      ],
    }),
    says: '同一个人',
    cite: art32,
    why: 'one person twice',
  },
];

describe('disclosure for the public interest', () => {
  it.each(rows)('$says ($why)', ({ facts, says }) => {
    const may = mayOverride(facts);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

describe('the hold after telling the third party', () => {
  it.each([
    { notifiedOn: '2025-05-14', hold: 0, day: '2025-05-14', cite: art32, why: 'none by default' },
    {
      notifiedOn: '2025-04-29',
      hold: 5,
      day: '2025-05-09',
      cite: '法释〔2025〕8号 第一条第四项',
      why: 'working days over 劳动节: 04-30, 05-06 to 05-09',
    },
  ])('of $hold days from $notifiedOn ends on $day ($why)', ({ notifiedOn, hold, day }) => {
    expect(releaseAfterOverrideOn(notifiedOn, hold)).toBe(day);
  });

  const releases: {
    notifiedOn: Day | null;
    holdUntil: Day | null;
    today: Day;
    says: string | null;
    cite: string;
  }[] = [
    { notifiedOn: null, holdUntil: null, today: '2025-05-14', says: '书面告知', cite: art32 },
    { notifiedOn: '2025-05-15', holdUntil: null, today: '2025-05-14', says: '2025-05-15', cite: art32 },
    {
      notifiedOn: '2025-05-14',
      holdUntil: '2025-05-21',
      today: '2025-05-20',
      says: '2025-05-21',
      cite: art32,
    },
    { notifiedOn: '2025-05-14', holdUntil: '2025-05-21', today: '2025-05-21', says: null, cite: art32 },
    { notifiedOn: '2025-05-14', holdUntil: null, today: '2025-05-14', says: null, cite: art32 },
  ];

  it.each(releases)('on $today: $says', ({ says, today, ...override }) => {
    const may = mayReleaseAfterOverride(override, today);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

import { describe, expect, it } from 'vitest';
import { type EvidenceFacts, missingEvidence, reviewsOf } from '#law/disclosure/evidence.ts';
import { evidencePoints } from '#law/disclosure/evidence-points.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

/** A reply of a type with everything there. */
function whole(code: ReplyCode, more: Partial<EvidenceFacts> = {}): EvidenceFacts {
  const filled = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, '已写明']));
  const type = replyTypes.find((each) => each.code === code);
  const contents = {
    ...filled(type?.requires.map(({ key }) => key) ?? []),
    ...(code === 'R3.2' || code === 'R3.8' ? { law: '《中华人民共和国统计法》第九条' } : {}),
    ...(code === 'R5.2' ? { earlier: '示政公开复〔2024〕8号（2024年3月4日）' } : {}),
  };
  const first = /^R(2|3\.[1-7])$/.test(code);
  return {
    code,
    repliedOn: '2025-06-03',
    grounds: '依据和理由',
    contents,
    remedyClause: first ? '应当先向示例市人民政府申请行政复议' : '可以向示例市人民政府申请行政复议',
    points: filled(evidencePoints(code, more.notHeld).map(({ key }) => key)),
    searches: 1,
    reviews: ['legal', 'secrecy'],
    ...more,
  };
}

interface Row {
  facts: EvidenceFacts;
  hard?: string[];
  soft?: string[];
  cite: string;
  why: string;
}

const art14 = '政府信息公开条例 第十四条';
const without = (facts: EvidenceFacts, key: string): EvidenceFacts => ({
  ...facts,
  points: { ...facts.points, [key]: '' },
});
const named = (law: string): EvidenceFacts => ({ ...whole('R3.2'), contents: { law, reasons: '已写明' } });

const hard: Row[] = [
  {
    facts: whole('R3.1', { grounds: ' ' }),
    hard: ['grounds'],
    cite: '政府信息公开条例 第三十六条第三项',
    why: 'reasons',
  },
  { facts: whole('R3.1', { contents: {} }), hard: ['reasons'], cite: art14, why: 'reasons in the letter' },
  { facts: named(''), hard: ['law'], cite: art14, why: 'the law is named' },
  { facts: named('《江苏省档案管理条例》第五条'), hard: ['basis-kind'], cite: art14, why: 'trap 26: local' },
  { facts: named('《江苏省政府信息公开办法》'), hard: ['basis-kind'], cite: art14, why: 'trap 26: a rule' },
  {
    facts: named('《统计法》第九条和《机关档案管理规定》'),
    hard: ['basis-kind'],
    cite: art14,
    why: 'trap 26: one of two',
  },
  {
    facts: whole('R3.8', { contents: { law: '《不动产登记资料查询办法》', where: '登记机构' } }),
    hard: ['basis-kind'],
    cite: '政府信息公开条例 第三十六条第七项',
    why: 'a special rule of access stands in a law or administrative regulation',
  },
  {
    facts: whole('R4.1', { notHeld: 'not-ours', rightAgency: { name: '', contact: '' } }),
    hard: ['agency-name', 'agency-contact'],
    cite: '政府信息公开条例 第三十六条第五项',
    why: 'trap 30: the right agency can be determined',
  },
  {
    facts: whole('R4.1', { notHeld: 'none', rightAgency: { name: '', contact: '' } }),
    hard: [],
    cite: '政府信息公开条例 第三十六条第四项',
    why: 'trap 28: what does not exist is no other agency’s',
  },
  {
    facts: whole('R5.2', { contents: { earlier: '去年已经答复过' } }),
    hard: ['earlier-number'],
    cite: '政府信息公开条例 第三十六条第六项',
    why: 'the number of the earlier reply',
  },
  {
    facts: whole('R4.2', { remedyClause: '' }),
    hard: ['remedy'],
    cite: '行政复议法 第二十条第二款',
    why: 'the remedy is told',
  },
  {
    facts: whole('R3.5', { remedyClause: '可以申请行政复议，或者提起行政诉讼' }),
    hard: ['remedy-class'],
    cite: '行政复议法 第二十三条第二款',
    why: 'trap 40: reconsideration comes first',
  },
  {
    facts: whole('R4.1', { remedyClause: '应当先向示例市人民政府申请行政复议' }),
    hard: ['remedy-class'],
    cite: '法释〔2025〕8号 第一条第一项',
    why: 'trap 40: not where it could not be provided',
  },
  {
    facts: whole('R3.5', { repliedOn: '2023-12-31', remedyClause: '可以申请行政复议，或者提起行政诉讼' }),
    hard: [],
    cite: '政府信息公开条例 第五十一条',
    why: 'trap 44: either way before 2024',
  },
  {
    facts: whole('R4.1', { remedy: 'MIXED', remedyClause: '第1项应当先向…；第2项可以…' }),
    hard: [],
    cite: '行政复议法 第二十三条第一款第四项',
    why: 'the remedy of all items together',
  },
  {
    facts: whole('R3.5', { remedyClause: null }),
    hard: [],
    cite: '行政复议法 第二十三条第二款',
    why: 'no clause yet while it is drafted',
  },
];

const soft: Row[] = [
  {
    facts: whole('R4.1', { searches: 0 }),
    soft: ['search-log'],
    cite: '最高人民法院指导案例101号 裁判要点',
    why: 'trap 29: a search, and its log',
  },
  {
    facts: whole('R4.1', { notHeld: 'not-ours', searches: 0, contents: { which: '不属于本机关' } }),
    soft: [],
    cite: '政府信息公开条例 第三十六条第五项',
    why: 'trap 28: not ours needs no search, neither in the letter nor on the file',
  },
  {
    facts: without(whole('R4.1', { notHeld: 'not-ours' }), 'maker'),
    soft: ['point-maker'],
    cite: '政府信息公开条例 第十条',
    why: 'trap 31: the first obtainer or lead maker is responsible',
  },
  { facts: without(whole('R3.1'), 'classified'), soft: ['point-classified'], cite: art14, why: 'marks' },
  {
    facts: without(whole('R3.4'), 'public'),
    soft: ['point-public'],
    cite: '政府信息公开条例 第十五条',
    why: 'the public interest is weighed',
  },
  {
    facts: without(whole('R3.6'), 'before'),
    soft: ['point-before'],
    cite: '政府信息公开条例 第十六条第二款',
    why: 'formed before the decision',
  },
  {
    facts: without(whole('R3.5'), 'discretion'),
    soft: ['point-discretion'],
    cite: '政府信息公开条例 第十六条第一款',
    why: 'trap 25: may withhold, so why',
  },
  {
    facts: without(whole('R5.2'), 'same'),
    soft: ['point-same'],
    cite: '政府信息公开条例 第三十六条第六项',
    why: 'trap 34: not by the title',
  },
  {
    facts: without(whole('R5.4'), 'asked'),
    soft: ['point-asked'],
    cite: '政府信息公开条例 第三十五条',
    why: 'trap 35: asked first',
  },
  {
    facts: whole('R1', { reviews: ['legal'] }),
    soft: ['review-secrecy'],
    cite: '保守国家秘密法 第三十五条',
    why: 'what is given is reviewed for secrecy',
  },
  {
    facts: whole('R5.1', { reviews: [] }),
    soft: ['review-legal'],
    cite: '政府信息公开条例 第十七条',
    why: 'legal review of every reply',
  },
  {
    facts: named('《中华人民共和国海关行政处罚实施细则》'),
    soft: ['basis-kind'],
    cite: '行政法规制定程序条例 第五条',
    why: 'may be an administrative regulation',
  },
];

const keys = (items: { key: string }[]) => items.map(({ key }) => key);

describe('what the law demands in the letter', () => {
  it.each(hard)('$facts.code lacks $hard ($why)', ({ facts, hard }) => {
    expect(keys(missingEvidence(facts).hard)).toEqual(hard);
  });

  it('lets a rule stand that the office has confirmed to be an administrative regulation', () => {
    const facts = named('《某某管理办法》');
    expect(keys(missingEvidence(facts).hard)).toEqual(['basis-kind']);
    const confirmed = { ...facts, knownBases: { 某某管理办法: 'administrative-regulation' as const } };
    expect(missingEvidence(confirmed)).toEqual({ hard: [], soft: [] });
  });
});

describe('what the head of the office may let pass', () => {
  it.each(soft)('$facts.code lacks $soft ($why)', ({ facts, soft }) => {
    const missing = missingEvidence(facts);
    expect(keys(missing.soft)).toEqual(soft);
    expect(missing.hard).toEqual([]);
  });
});

describe('a reply of any type', () => {
  it.each(
    replyTypes.map(({ code }) => ({
      code,
      cite: '行政诉讼法 第三十四条',
      why: 'the agency proves its act',
    })),
  )('$code is complete with everything, and has points to prove ($why)', ({ code }) => {
    expect(missingEvidence(whole(code))).toEqual({ hard: [], soft: [] });
    expect(evidencePoints(code).length).toBeGreaterThan(0);
    const bare = missingEvidence(whole(code, { points: {} }));
    expect(bare.soft).toHaveLength(evidencePoints(code).length);
    expect(new Set(keys(bare.soft)).size).toBe(bare.soft.length);
  });

  it.each([
    { code: 'R1', reviews: ['legal', 'secrecy'], cite: '政府信息公开条例 第十七条' },
    { code: 'R3.8', reviews: ['legal'], cite: '政府信息公开条例 第十七条' },
  ] as const)('$code needs $reviews', ({ code, reviews }) => {
    expect(reviewsOf(code)).toEqual(reviews);
  });
});

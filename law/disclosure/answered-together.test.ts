import { describe, expect, it } from 'vitest';
import { mayAnswerTogether, type TogetherCase, togetherWords } from '#law/disclosure/answered-together.ts';

const own: TogetherCase = { registerNo: '甲〔2024〕1号', agencyId: 1, requester: 'a' };

describe('mayAnswerTogether', () => {
  const cites = '政府信息公开条例 第三十三条';
  it.each([
    { other: { ...own, registerNo: '甲〔2024〕2号' }, ok: true, cites, why: 'one requester, one agency' },
    { other: { ...own, agencyId: 2 }, ok: false, cites, why: 'each agency answers what it received' },
    {
      other: { ...own, requester: 'b' },
      ok: false,
      cites,
      why: 'another requester learns nothing of this one',
    },
    { other: { ...own, requester: null }, ok: false, cites, why: 'who asks is not known' },
  ])('$why', ({ other, ok }) => {
    expect(mayAnswerTogether(own, other).ok).toBe(ok);
  });

  it('does not take two unknown requesters for one', () => {
    expect(mayAnswerTogether({ ...own, requester: null }, { ...own, requester: null }).ok).toBe(false);
  });
});

describe('togetherWords', () => {
  const cites = '政府信息公开条例 第三十三条';
  it.each([
    { others: [], says: [], cites, why: 'a request examined alone says nothing' },
    {
      others: ['甲〔2024〕2号', '甲〔2024〕3号'],
      says: ['本答复书答复登记号为甲〔2024〕1号', '甲〔2024〕2号、甲〔2024〕3号', '分别作出答复书'],
      cites,
      why: 'its own number first, the others with letters of their own',
    },
  ])('$why', ({ others, says }) => {
    const words = togetherWords(own.registerNo, others);
    for (const each of says) expect(words).toContain(each);
    if (says.length === 0) expect(words).toBe('');
  });
});

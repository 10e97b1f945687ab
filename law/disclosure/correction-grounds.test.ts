import { describe, expect, it } from 'vitest';
import {
  correctBy,
  correctionGrounds,
  mayAskCorrection,
  mayWriteCorrectionNotice,
  refusedGrounds,
} from '#law/disclosure/correction-grounds.ts';

const art30 = '政府信息公开条例 第三十条';

describe('the grounds of correction', () => {
  it.each([
    {
      key: 'identity',
      ok: true,
      cite: '政府信息公开条例 第二十九条第二款第一项',
      why: 'K13: name, identity',
    },
    { key: 'contact', ok: true, cite: '政府信息公开条例 第二十九条第二款第一项', why: 'K13: contact' },
    { key: 'description', ok: true, cite: '政府信息公开条例 第二十九条第二款第二项', why: 'K13: unclear' },
    { key: 'form', ok: true, cite: '政府信息公开条例 第二十九条第二款第三项', why: 'K13: form' },
    { key: 'agent', ok: true, cite: '江苏省政府信息公开申请办理答复规范 补正', why: 'K13: authority' },
    { key: 'not-ours', ok: false, cite: '政府信息公开条例 第三十六条第五项', why: 'trap 10' },
    { key: 'none', ok: false, cite: '政府信息公开条例 第三十六条第四项', why: 'trap 10' },
    { key: 'processing', ok: false, cite: '政府信息公开条例 第三十八条', why: 'K19' },
    { key: 'petition', ok: false, cite: '政府信息公开条例 第三十九条第一款', why: 'trap 33: answered' },
    { key: 'excessive', ok: false, cite: '政府信息公开条例 第三十五条', why: 'a document of its own' },
    {
      key: 'purpose',
      ok: false,
      cite: '政府信息公开条例 第二十七条',
      why: 'trap 22: no purpose is asked for',
    },
    { key: 'something', ok: false, cite: art30, why: 'no such ground' },
  ])('$key: $ok ($why)', ({ key, ok }) => {
    expect(mayAskCorrection(key).ok).toBe(ok);
  });

  it('that are refused say what is done instead', () => {
    expect(mayAskCorrection('none')).toMatchObject({ reason: expect.stringContaining('检索后直接答复') });
    const keys = [...correctionGrounds, ...refusedGrounds].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the notice', () => {
  const unclear = { ground: 'description', what: '没有写明是哪一年的预算。' };

  it.each([
    { defects: [unclear], days: 10, says: null, cite: art30, why: 'clear, ten working days' },
    { defects: [], days: 10, says: '至少写明一项', cite: art30, why: 'nothing to correct' },
    {
      defects: [unclear, { ground: 'none', what: '没有找到' }],
      days: 10,
      says: '不是补正的理由',
      cite: art30,
      why: 'trap 10: among others',
    },
    {
      defects: [{ ground: 'description', what: '' }],
      days: 10,
      says: '哪里不清楚',
      cite: art30,
      why: 'guidance is owed',
    },
    { defects: [unclear], days: 2, says: '5至15个工作日', cite: art30, why: 'too short to be reasonable' },
    { defects: [unclear], days: 60, says: '5至15个工作日', cite: art30, why: 'too long' },
    { defects: [unclear], days: 7.5, says: '5至15个工作日', cite: art30, why: 'no whole number' },
  ])('$says ($why)', ({ defects, days, says }) => {
    const may = mayWriteCorrectionNotice({ defects, days });
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });

  it('keeps to the period that the office has set', () => {
    const own = { usual: 20, least: 10, most: 30 };
    expect(mayWriteCorrectionNotice({ defects: [unclear], days: 30 }, own).ok).toBe(true);
  });

  it.each([
    {
      servedOn: '2024-09-18',
      by: '2024-10-08',
      cite: art30,
      why: 'by hand: over 中秋 passed, 国庆 off, 09-29 worked',
    },
  ])('served on $servedOn is to be answered by $by ($why)', ({ servedOn, by }) => {
    expect(correctBy(servedOn)).toBe(by);
  });
});

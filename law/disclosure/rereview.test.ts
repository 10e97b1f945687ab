import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { mayRecordReReview, nextReReviewOn, type WithheldRecord } from '#law/disclosure/rereview.ts';

const art18 = '政府信息公开条例 第十八条';
const record = (more: Partial<WithheldRecord> = {}): WithheldRecord => ({
  code: 'R3.6',
  repliedOn: '2024-06-03',
  assessedOn: null,
  disclosedOn: null,
  ...more,
});

const rows: { record: WithheldRecord; every?: number; day: Day | null; cite: string; why: string }[] = [
  { record: record(), day: '2025-06-03', cite: art18, why: 'a year after the reply' },
  {
    record: record({ assessedOn: '2025-05-20' }),
    day: '2026-05-20',
    cite: art18,
    why: 'after the last time',
  },
  { record: record(), every: 6, day: '2024-12-03', cite: art18, why: 'as the office has set it' },
  { record: record({ repliedOn: '2024-02-29' }), day: '2025-02-28', cite: art18, why: 'no 29 February' },
  { record: record({ code: 'R2' }), day: '2025-06-03', cite: art18, why: 'the withheld part' },
  { record: record({ disclosedOn: '2025-01-06' }), day: null, cite: art18, why: 'disclosed meanwhile' },
  { record: record({ code: 'R3.8' }), day: null, cite: art18, why: 'a registry enquiry withholds nothing' },
  { record: record({ code: 'R4.1' }), day: null, cite: art18, why: 'nothing is held' },
];

describe('the next assessment', () => {
  it.each(rows)('$record.code of $record.repliedOn: $day ($why)', ({ record, every, day }) => {
    expect(nextReReviewOn(record, every)).toBe(day);
  });
});

describe('recording an assessment', () => {
  const results: {
    code: ReplyCode;
    result: 'still-withheld' | 'disclose';
    reasons: string;
    asked: boolean;
    says: string | null;
    cite: string;
  }[] = [
    { code: 'R3.6', result: 'disclose', reasons: '决定已经作出', asked: false, says: null, cite: art18 },
    { code: 'R3.6', result: 'still-withheld', reasons: '', asked: false, says: '情势', cite: art18 },
    { code: 'R4.2', result: 'disclose', reasons: '有了', asked: false, says: '没有不予公开', cite: art18 },
    {
      code: 'R3.4',
      result: 'disclose',
      reasons: '商业秘密已经公开',
      asked: false,
      says: '征求第三方',
      cite: '政府信息公开条例 第三十二条',
    },
    {
      code: 'R3.4',
      result: 'disclose',
      reasons: '第三方同意',
      asked: true,
      says: null,
      cite: '政府信息公开条例 第三十二条',
    },
    {
      code: 'R3.1',
      result: 'disclose',
      reasons: '过了很久',
      asked: false,
      says: '解密',
      cite: '政府信息公开条例 第十四条',
    },
    {
      code: 'R3.1',
      result: 'disclose',
      reasons: '2025年1月6日解密',
      asked: false,
      says: null,
      cite: '政府信息公开条例 第十四条',
    },
  ];

  it.each(results)('$code $result: $says', ({ code, result, reasons, asked, says }) => {
    const may = mayRecordReReview(code, { result, reasons, thirdPartyAsked: asked });
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { mayExtend } from '#law/disclosure/may-extend.ts';
import { maySendCorrectionNotice } from '#law/disclosure/may-send-correction-notice.ts';

const received = (receivedOn: Day, more: Partial<ReplyClockFacts> = {}): ReplyClockFacts => ({
  receivedOn,
  corrections: [],
  consultations: [],
  extension: null,
  feeNotice: null,
  endedOn: null,
  ...more,
});
const corrected = (sentOn: Day, correctedOn: Day | null) => ({
  corrections: [{ sentOn, servedOn: sentOn, limitOn: '2024-12-31', correctedOn }],
});
const extension = (approvedOn: Day) => ({ days: 20, approvedOn, notifiedOn: approvedOn });
const art30 = '政府信息公开条例 第三十条';
const art33 = '政府信息公开条例 第三十三条第二款';

interface Row {
  facts: ReplyClockFacts;
  today: Day;
  /** What the refusal says; null: allowed. */
  says: string | null;
  cite: string;
}

const notices: Row[] = [
  { facts: received('2024-09-09'), today: '2024-09-19', says: null, cite: art30 },
  { facts: received('2024-09-09'), today: '2024-09-20', says: '2024-09-19', cite: art30 },
  {
    facts: received('2024-09-09', corrected('2024-09-11', null)),
    today: '2024-09-12',
    says: '一次性',
    cite: art30,
  },
  {
    facts: received('2024-09-09', { endedOn: '2024-09-10' }),
    today: '2024-09-11',
    says: '已经发出',
    cite: art30,
  },
  {
    facts: received('2018-09-10'),
    today: '2018-10-10',
    says: null,
    cite: '政府信息公开条例（2007） 第二十一条',
  },
];

const extensions: Row[] = [
  { facts: received('2025-04-17'), today: '2025-05-19', says: null, cite: art33 },
  { facts: received('2025-04-17'), today: '2025-05-20', says: '2025-05-19', cite: art33 },
  {
    facts: received('2025-04-17', { extension: extension('2025-05-12') }),
    today: '2025-05-16',
    says: '只能一次',
    cite: art33,
  },
  {
    facts: received('2025-04-17', { endedOn: '2025-05-06' }),
    today: '2025-05-07',
    says: '已经发出',
    cite: art33,
  },
  {
    facts: received('2024-09-09', corrected('2024-09-18', null)),
    today: '2024-09-20',
    says: '没有计算期限',
    cite: art33,
  },
  {
    facts: received('2024-09-09', {
      ...corrected('2024-09-18', '2024-10-08'),
      extension: extension('2024-09-12'),
    }),
    today: '2024-11-04',
    says: null,
    cite: art33,
  },
];

describe('a correction notice', () => {
  it.each(notices)('on $today: $says', ({ facts, today, says }) => {
    const may = maySendCorrectionNotice(facts, today);
    expect(may.ok).toBe(says === null);
    if (!may.ok)
      expect(may).toMatchObject({
        reason: expect.stringContaining(says ?? ''),
        cite: { article: '第三十条' },
      });
  });
});

describe('an extension', () => {
  it.each(extensions)('on $today: $says', ({ facts, today, says }) => {
    const may = mayExtend(facts, today);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import {
  type ContactAttempt,
  confirmationOf,
  mayAmendReceipt,
  type ReceiptAmendment,
  receiptProofs,
} from '#law/disclosure/receipt-amendment.ts';

const art31 = '政府信息公开条例 第三十一条';
const amendment = (more: Partial<ReceiptAmendment> = {}): ReceiptAmendment => ({
  from: '2025-05-19',
  to: '2025-05-16',
  reason: '收发室签收后次周才转来',
  proof: '邮件投递记录，2025-05-16由收发室签收',
  proposedBy: 1,
  confirmedBy: 2,
  ...more,
});

describe('an amendment of the day of receipt', () => {
  it.each([
    { amendment: amendment(), says: null, cite: art31, why: 'trap 6: the mailroom signed' },
    {
      amendment: amendment({ confirmedBy: null }),
      says: null,
      cite: art31,
      why: 'proposed, waits for another',
    },
    {
      amendment: amendment({ confirmedBy: 1 }),
      says: '另一人',
      cite: art31,
      why: 'trap 59: a second person',
    },
    { amendment: amendment({ reason: ' ' }), says: '为什么', cite: art31, why: 'a reason' },
    { amendment: amendment({ proof: '' }), says: '凭证', cite: art31, why: 'proof' },
    { amendment: amendment({ to: '2025-05-19' }), says: '相同', cite: art31, why: 'nothing changes' },
    { amendment: amendment({ to: '2025-06-04' }), says: '晚于今天', cite: art31, why: 'the future' },
  ])('$says ($why)', ({ amendment, says }) => {
    const may = mayAmendReceipt(amendment, '2025-06-03');
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

describe('proof of receipt', () => {
  it.each([
    { channel: 'post', says: '邮戳', cite: '政府信息公开条例 第三十一条第二项', why: 'trap 63' },
    { channel: 'online', says: '提交成功', cite: '政府信息公开条例 第三十一条第三项', why: 'trap 5' },
    {
      channel: 'counter',
      says: '答复期限',
      cite: '关于政府信息公开申请接收渠道问题的解释 全文',
      why: 'trap 23: the counter is always open',
    },
  ] as const)('$channel: $says ($why)', ({ channel, says }) => {
    expect(receiptProofs(channel).join('')).toContain(says);
  });
});

const item2 = '政府信息公开条例 第三十一条第二项';
const confirmations: {
  attempts: ContactAttempt[];
  on: Day | null;
  late: boolean;
  cite: string;
  why: string;
}[] = [
  {
    attempts: [{ on: '2025-05-12', reached: true }],
    on: '2025-05-12',
    late: false,
    cite: item2,
    why: 'confirmed the same day',
  },
  {
    attempts: [
      { on: '2025-05-14', reached: true },
      { on: '2025-05-12', reached: false },
    ],
    on: '2025-05-14',
    late: false,
    cite: '关于政府信息公开期限有关问题的解释 第一部分',
    why: 'unreachable at first, then contact was made',
  },
  {
    attempts: [{ on: '2025-05-12', reached: false }],
    on: null,
    late: false,
    cite: '关于政府信息公开期限有关问题的解释 第一部分',
    why: 'not reached yet',
  },
  {
    attempts: [{ on: '2025-05-20', reached: true }],
    on: '2025-05-12',
    late: true,
    cite: item2,
    why: 'not tried on the day: the delay is the office’s own',
  },
  {
    attempts: [],
    on: '2025-05-12',
    late: true,
    cite: '政府信息公开条例 第三十一条第三项',
    why: 'a fax nobody answered',
  },
];

describe('confirming an unsigned letter or fax of 2025-05-12', () => {
  it.each(confirmations)('$on ($why)', ({ attempts, on, late }) => {
    expect(confirmationOf('2025-05-12', attempts)).toMatchObject({ receivedOn: on, late });
  });
});

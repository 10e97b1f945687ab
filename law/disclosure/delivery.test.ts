import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import {
  afterReturn,
  clockEndsOn,
  type DeliveryChoice,
  type DeliveryDays,
  type DeliveryWay,
  dayFaults,
  maySendLetter,
  remedyRunsFrom,
  serviceProofs,
} from '#law/disclosure/delivery.ts';
import { inTime } from '#law/disclosure/reply-clock.ts';

const part4 = '关于政府信息公开处理决定送达问题的解释 第四部分';

/** Signed on Wednesday, posted on Friday the last day, in the requester's hands on Tuesday. */
const days = (way: DeliveryWay, more: Partial<DeliveryDays> = {}): DeliveryDays => ({
  way,
  datedOn: '2025-05-14',
  signedOn: '2025-05-14',
  sentOn: '2025-05-19',
  servedOn: '2025-05-20',
  ...more,
});

const ends: { days: DeliveryDays; on: Day | null; cite: string; why: string }[] = [
  { days: days('by-hand'), on: '2025-05-20', cite: part4, why: 'signed for' },
  { days: days('entrusted'), on: '2025-05-20', cite: part4, why: 'through another agency: signed for' },
  { days: days('post'), on: '2025-05-19', cite: part4, why: 'trap 16: posted, not dated or signed' },
  { days: days('online'), on: '2025-05-19', cite: part4, why: 'sent into the channel' },
  { days: days('email'), on: '2025-05-19', cite: part4, why: 'sent' },
  { days: days('by-hand', { servedOn: null }), on: null, cite: part4, why: 'nobody signed yet' },
  {
    days: days('post', { servedOn: null, returnedOn: '2025-05-26' }),
    on: '2025-05-19',
    cite: part4,
    why: 'it came back: the posting stands',
  },
];

describe('the day that ends the clock', () => {
  it.each(ends)('$days.way: $on ($why)', ({ days, on }) => {
    expect(clockEndsOn(days).on).toBe(on);
  });

  it('posted on the due day is in time, handed over must be signed that day', () => {
    const due = '2025-05-19';
    expect(inTime(clockEndsOn(days('post')).on ?? '', due)).toBe(true);
    expect(inTime(clockEndsOn(days('by-hand')).on ?? '', due)).toBe(false);
  });
});

describe('the day from which remedies run', () => {
  it.each([
    {
      days: days('post'),
      on: '2025-05-20',
      cite: '行政复议法实施条例 第十五条第一款第三项',
      why: 'trap 17: service, not posting',
    },
    { days: days('by-hand'), on: '2025-05-20', cite: '行政复议法实施条例 第十五条', why: 'signed for' },
    { days: days('online'), on: '2025-05-20', cite: '民事诉讼法 第九十条第二款', why: 'arrived' },
    {
      days: days('post', { servedOn: null }),
      on: null,
      cite: '行政复议法实施条例 第十五条第二款',
      why: 'not served: not known',
    },
  ])('$days.way: $on ($why)', ({ days, on, cite }) => {
    const from = remedyRunsFrom(days);
    expect(from.on).toBe(on);
    expect(cite).toContain(`${from.cite.instrument} ${from.cite.article}`);
  });
});

const choice = (more: Partial<DeliveryChoice>): DeliveryChoice => ({
  way: 'post',
  wanted: 'post',
  withRemedy: true,
  ...more,
});

const choices: { choice: DeliveryChoice; says: string | null; cite: string; why: string }[] = [
  {
    choice: choice({ carrier: 'postal' }),
    says: null,
    cite: '关于政府信息公开处理决定送达问题的解释 第二部分',
    why: 'the postal service',
  },
  { choice: choice({ carrier: 'courier' }), says: '邮政企业', cite: '邮政法 第五十五条', why: 'trap 46' },
  {
    choice: choice({ freightCollect: true }),
    says: '到付',
    cite: '关于政府信息公开处理决定送达问题的解释 第三部分',
    why: 'trap 46',
  },
  {
    choice: choice({ way: 'email', reconsiderationChannel: 'https://fy.example.invalid' }),
    says: '没有要求电子邮件',
    cite: '政府信息公开条例 第四十条',
    why: 'trap 47',
  },
  {
    choice: choice({ way: 'online', wanted: 'online' }),
    says: '互联网渠道',
    cite: '行政复议法 第二十二条第二款',
    why: 'trap 42',
  },
  {
    choice: choice({
      way: 'online',
      wanted: 'online',
      reconsiderationChannel: 'https://fy.example.invalid',
    }),
    says: null,
    cite: '行政复议法 第二十二条第二款',
    why: 'with the channel',
  },
  {
    choice: choice({ way: 'online', wanted: 'online', withRemedy: false }),
    says: null,
    cite: '行政复议法 第二十二条第二款',
    why: 'a notice without remedy needs none',
  },
  {
    choice: choice({ way: 'email', wanted: 'online' }),
    says: '没有要求电子邮件',
    cite: '政府信息公开条例 第四十条',
    why: 'trap 47: online is not e-mail',
  },
  {
    choice: choice({ way: 'by-hand', wanted: 'online' }),
    says: null,
    cite: '政府信息公开条例 第四十条',
    why: 'paper is always open',
  },
];

describe('the way of sending', () => {
  it.each(choices)('$choice.way for $choice.wanted: $says ($why)', ({ choice, says }) => {
    const may = maySendLetter(choice);
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

describe('the four days', () => {
  it('are in order', () => {
    expect(dayFaults(days('post'), '2025-06-03')).toEqual([]);
    expect(dayFaults(days('post', { sentOn: null, servedOn: null }), '2025-06-03')).toEqual([]);
  });

  it.each([
    { more: { sentOn: '2025-05-13' }, says: '早于签发' },
    { more: { servedOn: '2025-05-16' }, says: '早于发出' },
    { more: { datedOn: '2025-05-12' }, says: '成文日期' },
    { more: { servedOn: null, returnedOn: '2025-05-16' }, says: '退回日期' },
    { more: { servedOn: '2025-06-04' }, says: '晚于今天' },
  ])('are wrong where $says', ({ more, says }) => {
    const faults = dayFaults(days('post', more), '2025-06-03');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(says);
  });
});

describe('proof and returned mail', () => {
  it.each([
    { way: 'by-hand', says: '见证人', cite: '民事诉讼法 第八十九条' },
    { way: 'post', says: '交邮日期', cite: part4 },
    { way: 'email', says: '公布的邮箱', cite: part4 },
  ] as const)('$way: $says', ({ way, says }) => {
    expect(serviceProofs(way).join('')).toContain(says);
  });

  it.each([
    { attempts: { secondAddress: false, called: false }, says: '其他地址', cite: part4 },
    { attempts: { secondAddress: true, called: false }, says: '联系申请人', cite: part4 },
    { attempts: { secondAddress: true, called: true }, says: '备领', cite: part4 },
  ])('then $says', ({ attempts, says }) => {
    expect(afterReturn(attempts)).toContain(says);
  });
});

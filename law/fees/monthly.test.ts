import { describe, expect, it } from 'vitest';
import {
  type CountedForFee,
  chargeablePages,
  type FeeDecision,
  feeByItems,
  feeByPages,
  maySendFeeNotice,
  monthTotals,
  type PagesOfReply,
} from '#law/fees/monthly.ts';

const article4 = '政府信息公开信息处理费管理办法 第四条';
const article5 = '政府信息公开信息处理费管理办法 第五条';
const article6 = '政府信息公开信息处理费管理办法 第六条';

/** `count` requests of one requester, from id `first` on, one a day. */
const requests = (count: number, more: Partial<CountedForFee> = {}, first = 1): CountedForFee[] =>
  Array.from({ length: count }, (_, index) => ({
    id: first + index,
    agencyId: 1,
    requester: 'a',
    receivedOn: `2025-05-${String((index % 28) + 1).padStart(2, '0')}`,
    units: 1,
    ...more,
  }));

describe('the totals of a month', () => {
  it.each([
    { of: requests(15), items: [15], yuan: [500], cite: article4, why: 'five over ten' },
    {
      of: [...requests(8), ...requests(8, { agencyId: 2 }, 100)],
      items: [8, 8],
      yuan: [0, 0],
      cite: article4,
      why: 'agencies are not added up',
    },
    {
      of: [...requests(8), ...requests(8, { receivedOn: '2025-06-02' }, 100)],
      items: [8, 8],
      yuan: [0, 0],
      cite: article4,
      why: 'trap 48: months of receipt are not added up',
    },
    {
      of: [...requests(8), ...requests(8, { requester: 'b' }, 100)],
      items: [8, 8],
      yuan: [0, 0],
      cite: article4,
      why: 'nor requesters',
    },
    {
      of: requests(4, { units: 3 }),
      items: [12],
      yuan: [200],
      cite: article4,
      why: 'units of formal splits',
    },
  ])('$items: $yuan yuan ($why)', ({ of, items, yuan }) => {
    const totals = monthTotals(of);
    expect(totals.map((each) => each.items)).toEqual(items);
    expect(totals.map((each) => each.yuan)).toEqual(yuan);
  });
});

describe('one request by item', () => {
  const month = requests(31, { receivedOn: '2025-05-12' });

  it.each([
    { id: 10, yuan: 0, cite: article4, why: 'the tenth is free' },
    { id: 11, yuan: 100, cite: article4, why: 'the eleventh' },
    { id: 31, yuan: 200, cite: article4, why: 'the first at 200' },
  ])('number $id: $yuan yuan ($why)', ({ id, yuan }) => {
    expect(feeByItems(id, month)).toMatchObject({ scale: 'items', units: id, yuan });
  });

  it('adds up to the total of the month', () => {
    const all = month.reduce((sum, { id }) => sum + feeByItems(id, month).yuan, 0);
    expect(all).toBe(monthTotals(month)[0]?.yuan);
    expect(all).toBe(2200);
  });

  it('does not count others’ requests, nor those of other agencies and months', () => {
    const others = [
      ...requests(20, { requester: 'b', receivedOn: '2025-05-02' }, 200),
      ...requests(20, { agencyId: 2, receivedOn: '2025-05-02' }, 300),
      ...requests(20, { receivedOn: '2025-04-30' }, 400),
    ];
    expect(feeByItems(11, [...others, ...month])).toMatchObject({ units: 11, yuan: 100 });
  });

  it('counts in order of receipt, whatever the order given', () => {
    const late = { ...requests(1, { receivedOn: '2025-05-30' }, 99)[0] } as CountedForFee;
    expect(feeByItems(99, [late, ...requests(10)]).yuan).toBe(100);
    expect(feeByItems(99, [late, ...requests(10)]).basis).toContain('2025年05月');
    expect(() => feeByItems(5, [])).toThrow('not among');
  });
});

const pages = (more: Partial<PagesOfReply> = {}): PagesOfReply => ({
  code: 'R1',
  onlyWayTold: false,
  givenAs: 'paper',
  pages: 101,
  ...more,
});

describe('one request by page', () => {
  it.each([
    { of: pages(), count: 101, yuan: 720, cite: article5, why: 'paper' },
    { of: pages({ givenAs: 'email' }), count: 101, yuan: 720, cite: article5, why: 'by e-mail' },
    {
      of: pages({ code: 'R2', pages: 31 }),
      count: 31,
      yuan: 10,
      cite: article5,
      why: 'severed: what is given',
    },
    {
      of: pages({ onlyWayTold: true }),
      count: 0,
      yuan: 0,
      cite: '政府信息公开条例 第三十六条第一项',
      why: 'already public, only the way is told',
    },
    {
      of: pages({ givenAs: 'reading' }),
      count: 0,
      yuan: 0,
      cite: '政府信息公开条例 第三十六条第二项',
      why: 'read on the spot',
    },
    { of: pages({ code: 'R3.5' }), count: 0, yuan: 0, cite: article5, why: 'nothing was given' },
  ])('$count pages: $yuan yuan ($why)', ({ of, count, yuan }) => {
    expect(chargeablePages(of)).toBe(count);
    expect(feeByPages(of, '2025-05-12').yuan).toBe(yuan);
  });
});

const fee = feeByPages(pages(), '2025-05-12');
const decision = (more: Partial<FeeDecision> = {}): FeeDecision => ({
  feesOn: true,
  noticed: null,
  fee,
  due: '2025-06-10',
  endedOn: null,
  ...more,
});

describe('the fee notice', () => {
  it.each([
    { of: decision(), says: null, cite: article6, why: 'on the last day of the limit' },
    {
      of: decision({ due: '2025-06-09' }),
      says: '已于2025-06-09届满',
      cite: article6,
      why: 'trap 48: in time',
    },
    {
      of: decision({ feesOn: false }),
      says: '没有决定',
      cite: '政府信息公开条例 第四十二条',
      why: 'a choice',
    },
    {
      of: decision({ noticed: 'items' }),
      says: '一种标准',
      cite: '政府信息公开信息处理费管理办法 第三条',
      why: 'trap 48: never both',
    },
    {
      of: decision({ noticed: 'pages' }),
      says: '已经发出',
      cite: '政府信息公开信息处理费管理办法 第三条',
      why: 'once',
    },
    { of: decision({ endedOn: '2025-06-03' }), says: '不再收费', cite: article6, why: 'after the reply' },
    { of: decision({ due: null }), says: '没有计算期限', cite: article6, why: 'the clock waits' },
    {
      of: decision({ fee: feeByPages(pages({ pages: 30 }), '2025-05-12') }),
      says: '没有超过',
      cite: article5,
      why: 'thirty pages are free',
    },
  ])('$says ($why)', ({ of, says }) => {
    const may = maySendFeeNotice(of, '2025-06-10');
    expect(may.ok).toBe(says === null);
    if (!may.ok) expect(may.reason).toContain(says);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeForItems, feeForPages, payBy } from '#law/fees/processing-fee.ts';

// `feeItems` and `feePages` of law.md section 11.
const article4 = '政府信息公开信息处理费管理办法 第四条';
const article5 = '政府信息公开信息处理费管理办法 第五条';
const on = '2024-06-03';

describe('by item', () => {
  it.each([
    { items: 0, yuan: 0, cite: article4, why: 'nothing asked' },
    { items: 10, yuan: 0, cite: article4, why: 'ten a month are free' },
    { items: 11, yuan: 100, cite: article4, why: 'the eleventh' },
    { items: 15, yuan: 500, cite: article4, why: 'five at 100' },
    { items: 30, yuan: 2000, cite: article4, why: 'twenty at 100' },
    { items: 31, yuan: 2200, cite: article4, why: 'the first at 200' },
    { items: 40, yuan: 4000, cite: article4, why: 'ten at 200' },
    { items: 41, yuan: 4300, cite: article4, why: 'the first at 300' },
    { items: 50, yuan: 7000, cite: article4, why: 'ten at 300' },
    { items: 60, yuan: 11000, cite: article4, why: 'ten at 400' },
    { items: 100, yuan: 37000, cite: article4, why: 'up to 800' },
  ])('$items requests: $yuan yuan ($why)', ({ items, yuan }) => {
    expect(feeForItems(items, on)).toBe(yuan);
  });
});

describe('by page', () => {
  it.each([
    { pages: 30, yuan: 0, cite: article5, why: 'thirty are free' },
    { pages: 31, yuan: 10, cite: article5, why: 'the first at 10' },
    { pages: 100, yuan: 700, cite: article5, why: 'seventy at 10' },
    { pages: 101, yuan: 720, cite: article5, why: 'the first at 20' },
    { pages: 200, yuan: 2700, cite: article5, why: 'a hundred at 20' },
    { pages: 201, yuan: 2740, cite: article5, why: 'the first at 40' },
    { pages: 250, yuan: 4700, cite: article5, why: 'fifty at 40' },
    { pages: 300, yuan: 6700, cite: article5, why: 'a hundred at 40' },
  ])('$pages pages: $yuan yuan ($why)', ({ pages, yuan }) => {
    expect(feeForPages(pages, on)).toBe(yuan);
  });
});

describe('either scale', () => {
  it('never costs less for more, and the next unit never less than the one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(feeForItems, feeForPages), fc.integer({ min: 1, max: 400 }), (fee, n) => {
        const step = (from: number) => fee(from + 1, on) - fee(from, on);
        expect(step(n)).toBeGreaterThanOrEqual(step(n - 1));
      }),
    );
  });

  it('does not exist before 2021', () => {
    expect(() => feeForItems(11, '2020-12-31')).toThrow('no provision in force');
  });
});

describe('payment', () => {
  it.each([
    {
      deliveredOn: '2025-06-20',
      last: '2025-07-18',
      cite: '政府信息公开信息处理费管理办法 第六条',
      why: 'E9',
    },
  ])('of a notice received on $deliveredOn is due on $last ($why)', ({ deliveredOn, last }) => {
    expect(payBy(deliveredOn)).toBe(last);
  });
});

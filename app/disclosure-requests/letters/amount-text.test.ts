import { describe, expect, it } from 'vitest';
import { amountText, yuanText } from '#app/disclosure-requests/letters/amount-text.ts';

describe('amountText', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角'],
    [105, '壹元零伍分'],
    [1_000, '壹拾元整'],
    [10_100, '壹佰零壹元整'],
    [260_000, '贰仟陆佰元整'],
    [320_050, '叁仟贰佰元伍角'],
    [1_000_000, '壹万元整'],
    [1_000_100, '壹万零壹元整'],
    [10_050_000, '壹拾万零伍佰元整'],
    [11_000_000, '壹拾壹万元整'],
    [100_000_000, '壹佰万元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [12_345_678_912, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
  ])('%i 分 are %s', (fen, text) => {
    expect(amountText(fen)).toBe(text);
  });

  it('refuses what is no amount', () => {
    for (const fen of [-1, 0.5, Number.NaN, 1e14]) expect(() => amountText(fen)).toThrow(RangeError);
  });
});

describe('yuanText', () => {
  it('has two places and groups of three', () => {
    expect([yuanText(260_000), yuanText(5), yuanText(123_456_789)]).toEqual([
      '2,600.00元',
      '0.05元',
      '1,234,567.89元',
    ]);
  });
});

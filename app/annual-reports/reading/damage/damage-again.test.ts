import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damageAgain } from '#app/annual-reports/reading/damage/damage-again.ts';

/** As the stored page of a real report shows it. */
const cases: [string, string][] = [
  ['统计期限自2024年1月1日起至2024年12月31日止', '统计期限?024??日起?024?2?1日止'],
  ['行政规范性文件<', '行政规范性文?'],
  ['规章<', '规章<'],
  ['第二十条第（五）项<', '第二十条第（五）?'],
  ['（三）不予<', '（三）不?'],
  ['4.保护第三方合法权益<', '4.保护第三方合法权?'],
  ['1.属于国家秘密<', '1.属于国家秘密<'],
  ['98件，已依法依规答复108件（含2023年转', '98件，已依法依规答?08件（?023年转'],
];

describe('UTF-8 once read as GBK', () => {
  it.each(cases)('%s becomes %s', (original, printed) => {
    expect(damageAgain(original)).toBe(printed);
  });

  it('one `?` stands for one Chinese and one ASCII character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('年', '件', '2', '0', '（', '复'), { maxLength: 30 }),
        (pieces) => {
          const original = pieces.join('');
          const printed = damageAgain(`${original}<`);
          const lost = printed.split('?').length - 1;
          expect(printed.length).toBe(original.length + 1 - lost);
        },
      ),
    );
  });
});

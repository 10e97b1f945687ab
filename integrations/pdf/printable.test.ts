import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '#integrations/pdf/printable.ts';

const latinAndHan = (code: number) =>
  (code >= 0x20 && code <= 0xff) || (code >= 0x4e00 && code <= 0x9fff) || code === 0x3000;

describe('printable', () => {
  it('takes out control characters, invisible ones and those that turn the direction of writing', () => {
    const turned = '甲\u0000\u0007\u202e乙\u202c\u200f\u2066\ufeff\u200d丙\ud800丁';
    expect(printable(turned, latinAndHan)).toEqual({ text: '甲乙丙丁', missing: [] });
  });

  it('keeps lines and tabs, whatever the line ends', () => {
    expect(printable('一\r\n二\r三\u2028四\t五', latinAndHan).text).toBe('一\n二\n三\n四\t五');
  });

  it('sets 〓 for what no font draws, and names it once', () => {
    expect(printable('好😀😀\u{20bb7}', latinAndHan)).toEqual({
      text: '好〓〓〓',
      missing: ['😀', '\u{20bb7}'],
    });
  });

  it('never lets a character through that the font does not draw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { text: set } = printable(text, latinAndHan);
        return [...set].every((each) => '\n\t〓'.includes(each) || latinAndHan(each.codePointAt(0) ?? 0));
      }),
    );
  });
});

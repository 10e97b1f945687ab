import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from '#app/policy-library/exports/title-lines.ts';

describe('titleLines', () => {
  it('breaks between words, in lines of about the same length', () => {
    expect(titleLines('市政府关于进一步做好示例事项补贴发放和监督管理工作的通知', 20)).toEqual([
      '市政府关于进一步做好示例事项',
      '补贴发放和监督管理工作的通知',
    ]);
    expect(titleLines('示例事项管理办法', 20)).toEqual(['示例事项管理办法']);
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90 }), (title) => {
        expect(titleLines(title, 20).join('')).toBe(title);
      }),
    );
  });
});

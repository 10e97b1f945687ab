import { describe, expect, it } from 'vitest';
import { publishBy } from '#law/publication/publish-limit.ts';

describe('proactive disclosure', () => {
  it.each([
    {
      formedOn: '2024-09-23',
      last: '2024-10-24',
      cite: '政府信息公开条例 第二十六条',
      why: 'E12: over 国庆, 09-29 and 10-12 worked',
    },
    { formedOn: '2024-03-04', last: '2024-04-01', cite: '政府信息公开条例 第二十六条', why: 'plain' },
  ])('of what was formed on $formedOn is due on $last ($why)', ({ formedOn, last }) => {
    expect(publishBy(formedOn)).toBe(last);
  });
});

import { describe, expect, it } from 'vitest';
import type { Provision } from '#law/cite.ts';
import { inForce } from '#law/in-force.ts';

const cite = { instrument: '政府信息公开条例', article: '第三十三条' };
const rows: Provision<string>[] = [
  { from: '2024-01-01', value: 'new', cite },
  { from: '2019-05-15', value: 'old', cite },
  { from: '2020-01-01', place: '320400', value: 'there', cite },
];

describe('the row in force', () => {
  it('is the latest that has begun', () => {
    expect(inForce(rows, '2023-12-31').value).toBe('old');
    expect(inForce(rows, '2024-01-01').value).toBe('new');
  });

  it("is the place's own before the country's", () => {
    expect(inForce(rows, '2024-06-03', '320400').value).toBe('there');
    expect(inForce(rows, '2019-06-03', '320400').value).toBe('old');
    expect(inForce(rows, '2024-06-03', '329900').value).toBe('new');
  });

  it('is missing before the first', () => {
    expect(() => inForce(rows, '2019-05-14')).toThrow('no provision in force on 2019-05-14');
  });
});

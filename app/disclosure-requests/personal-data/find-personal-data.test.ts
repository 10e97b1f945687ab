import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findPersonalData,
  type PersonalDataKind,
} from '#app/disclosure-requests/personal-data/find-personal-data.ts';
import { personalDataRefusal } from '#app/disclosure-requests/personal-data/personal-data-refusal.ts';

interface Case {
  kind: 'Phone' | 'IDCard' | 'BankCard' | 'Passport' | 'Email';
  type: 'text_count' | 'valid_value' | 'invalid_value';
  text?: string;
  value?: string;
  expected_count?: number;
}

const kindOf: Record<Case['kind'], PersonalDataKind> = {
  Phone: 'phone',
  IDCard: 'identity-number',
  BankCard: 'bank-card',
  Passport: 'passport',
  Email: 'email',
};

// Cases collected outside this project; they are not part of it.
const outside = new URL('../../../../shared/data/pii/cases.json', import.meta.url);
const cases: Case[] = existsSync(outside) ? JSON.parse(readFileSync(outside, 'utf8')) : [];

/** What of a value is found as its kind: all of it, or not all. */
function holds({ kind, value = '' }: Case): boolean {
  return findPersonalData(value).some((each) => each.kind === kindOf[kind] && each.text === value);
}

describe.skipIf(cases.length === 0)(
  'cases collected elsewhere (skipped where ../shared/data/pii is absent)',
  () => {
    it.each(cases.filter(({ type }) => type === 'text_count'))(
      '$kind: $text',
      ({ kind, text, expected_count }) => {
        const found = findPersonalData(text ?? '').filter((each) => each.kind === kindOf[kind]);
        expect(found).toHaveLength(expected_count ?? 0);
      },
    );

    it.each(cases.filter(({ type }) => type !== 'text_count'))('$kind $type: $value', (each) => {
      expect(holds(each)).toBe(each.type === 'valid_value');
    });
  },
);

describe('what the public must not read', () => {
  it('names of the parties, addresses down to the door, telephone numbers after their word', () => {
    const text = '示例甲住示例区示例路9号3幢502室，联系电话：0519-86680000。';
    const kinds = findPersonalData(text, ['示例甲']).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['address', 'name', 'phone']);
  });

  it('leaves document numbers, sums, days and offices alone', () => {
    for (const text of [
      '《示例市河道管理办法》（常政规〔2024〕3号），2024年9月9日起施行。',
      '补助资金12345678.90元，项目编号2024-0001-0002。',
      '示例市示例路1号，政务公开处。',
      '统一社会信用代码91320400014100000X。',
    ])
      expect(findPersonalData(text), text).toEqual([]);
  });

  it('says kind and field, and never the data', () => {
    const refusal = personalDataRefusal({ 标题: '批复', 正文: '示例甲的申请' }, ['示例甲']);
    expect(refusal?.reason).toContain('“正文”里有');
    expect(refusal?.reason).not.toContain('示例甲');
    expect(personalDataRefusal({ 标题: '批复' }, ['示例甲'])).toBeNull();
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type IdentityKind, identityWarning } from '#app/disclosure-requests/identity/check-identity.ts';
import { maskAddress, maskEmail, maskNumber } from '#app/disclosure-requests/identity/mask-identity.ts';
import {
  queryCodeFrom,
  queryCodeHash,
  showQueryCode,
  tailHash,
} from '#app/disclosure-requests/identity/query-code.ts';
import { installKeys } from '#db/sealed.ts';

beforeAll(() =>
  installKeys({ current: 'test', sealing: { test: Buffer.alloc(32, 1) }, hashing: Buffer.alloc(32, 2) }),
);

describe('identity numbers', () => {
  it.each<[IdentityKind, string, boolean, string]>([
    ['id-card', '110101190001010010', false, 'wrong check digit'],
    ['id-card', '11010119000101009X', true, 'check digit X, by the weights of GB 11643'],
    ['id-card', '11010119000101009x', true, 'small x'],
    ['id-card', '11010119000230001X', false, '30 February'],
    ['id-card', '1101011900010100', false, 'too short'],
    ['credit-code', '91110000000000000X', false, 'wrong check digit'],
    ['passport', 'E12345678', true, 'letter and digits'],
    ['passport', 'E1', false, 'too short'],
    ['hk-macau-permit', 'H12345678', true, 'eight digits'],
    ['hk-macau-permit', 'X12345678', false, 'wrong letter'],
    ['taiwan-permit', '12345678', true, 'eight digits'],
    ['foreign-residence', 'ABC123456789012', true, 'three letters and twelve digits'],
  ])('%s %s: right is %s (%s)', (kind, number, right) => {
    expect(identityWarning(kind, number) === null).toBe(right);
  });

  it('says nothing of an empty number: that is the other warning', () => {
    expect(identityWarning('id-card', ' ')).toBeNull();
  });

  it('accepts a credit code whose check digit fits and refuses it with any other digit', () => {
    const body = '9132040000000000';
    const right = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter(
      (digit) => identityWarning('credit-code', `${body}0${digit}`) === null,
    );
    expect(right).toHaveLength(1);
  });
});

describe('masks', () => {
  it('never show a number, mailbox or address whole', () => {
    expect(maskNumber('32040019000101000A')).toBe('320***********000A');
    expect(maskNumber('12345678')).toBe('1******8');
    expect(maskNumber('12')).toBe('1*2');
    expect(maskEmail('somebody@example.invalid')).toBe('s***@example.invalid');
    expect(maskAddress('常州市示例区示例路1号')).not.toContain('1号');
  });
});

describe('the query code', () => {
  it('has 26 signs, is the same for the same form and another for another', () => {
    const code = queryCodeFrom('one');
    expect(code).toMatch(/^[2-9a-z]{26}$/);
    expect(queryCodeFrom('one')).toBe(code);
    expect(queryCodeFrom('two')).not.toBe(code);
  });

  it('may be typed with capitals, blanks and hyphens', () => {
    const code = queryCodeFrom('one');
    const typed = showQueryCode(code).toUpperCase().replace(/-/g, ' ');
    expect(queryCodeHash(typed)).toEqual(queryCodeHash(code));
  });

  it('asks for the last four characters, however they are written', () => {
    expect(tailHash('32040019000101000x')).toEqual(tailHash(' 000X '));
    expect(tailHash('')).toBeNull();
  });
});

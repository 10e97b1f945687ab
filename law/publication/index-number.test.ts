import { describe, expect, it } from 'vitest';
import { checkIndexNumber, isOrganisationCode, makeIndexNumber } from '#law/publication/index-number.ts';

const nine = 'GB11714-1997 校验码';
const eighteen = 'GB32100-2015 校验码';

describe('check digits', () => {
  it.each([
    { code: '014109429', right: true, cite: nine, why: 'a city government' },
    { code: '014000319', right: true, cite: nine, why: 'a provincial government' },
    { code: '014119467', right: true, cite: nine, why: 'a district' },
    { code: '000014349', right: true, cite: nine, why: 'the State Council' },
    { code: '014109438', right: false, cite: nine, why: 'two digits changed places' },
    { code: '01410942X', right: false, cite: nine, why: 'another check digit' },
    { code: '11370322004222241N', right: true, cite: eighteen, why: 'a county by its credit code' },
    { code: '11370322004222241P', right: false, cite: eighteen, why: 'another check sign' },
    {
      code: '11370322004222251N',
      right: false,
      cite: eighteen,
      why: 'a digit of the organisation code changed',
    },
    { code: '1137032200422224', right: false, cite: eighteen, why: 'too short' },
    { code: '1137032200422224IN', right: false, cite: eighteen, why: 'no letter I' },
  ])('$code: $right ($why)', ({ code, right }) => {
    expect(isOrganisationCode(code)).toBe(right);
  });
});

describe('index number', () => {
  it('is code, year and five digits', () => {
    expect(makeIndexNumber({ code: '014109429', year: 2024, serial: 20 })).toBe('014109429/2024-00020');
    expect(makeIndexNumber({ code: '014109429', year: 2024, serial: 123456 })).toBe('014109429/2024-123456');
  });

  it('is not made from a wrong code or serial', () => {
    expect(() => makeIndexNumber({ code: '014109438', year: 2024, serial: 1 })).toThrow('check digit');
    expect(() => makeIndexNumber({ code: '014109429', year: 2024, serial: 0 })).toThrow('no serial');
  });

  it.each([
    { text: '014109429/2024-00020', value: { code: '014109429', year: 2024, serial: 20 } },
    {
      text: '11370322004222241N/2021-5135380',
      value: { code: '11370322004222241N', year: 2021, serial: 5135380 },
    },
  ])('$text is read', ({ text, value }) => {
    expect(checkIndexNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    { text: '014109438/2024-00020', code: 'check-digit' },
    { text: '014109429-2024-00020', code: 'form' },
    { text: '014109429/1924-00020', code: 'year' },
    { text: '014109429/2027-00001', code: 'year' },
  ])('$text is refused: $code', ({ text, code }) => {
    expect(checkIndexNumber(text, '2026-11-25')).toMatchObject({ ok: false, refusal: { code } });
  });
});

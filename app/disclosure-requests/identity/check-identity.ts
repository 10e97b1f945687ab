/** 身份证明种类 */
export type IdentityKind =
  | 'id-card'
  | 'passport'
  | 'hk-macau-permit'
  | 'taiwan-permit'
  | 'foreign-residence'
  | 'credit-code';

export const identityKindZh: Record<IdentityKind, string> = {
  'id-card': '居民身份证',
  passport: '护照',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-residence': '外国人永久居留身份证',
  'credit-code': '统一社会信用代码',
};

/**
 * What looks wrong with an identity number, in one Chinese sentence, or null. It only warns: a request whose
 * number does not check out is received all the same and corrected later.
 */
export function identityWarning(kind: IdentityKind, number: string): string | null {
  const text = number.trim().toUpperCase();
  if (text === '') return null;
  return looksRight(kind, text) ? null : `${identityKindZh[kind]}号码看起来不对，请再核对一遍。`;
}

function looksRight(kind: IdentityKind, text: string): boolean {
  switch (kind) {
    case 'id-card':
      return (
        /^\d{17}[\dX]$/.test(text) && birthdayExists(text.slice(6, 14)) && idCardDigit(text) === text[17]
      );
    case 'credit-code':
      return /^[0-9A-HJ-NP-RT-UW-Y]{18}$/.test(text) && creditCodeDigit(text) === text[17];
    case 'passport':
      return /^[A-Z0-9]{5,17}$/.test(text);
    case 'hk-macau-permit':
      return /^[HM]\d{8}(\d{2})?$/.test(text);
    case 'taiwan-permit':
      return /^\d{8}(\d{2})?$|^\d{10}[A-Z]$/.test(text);
    case 'foreign-residence':
      return /^[A-Z]{3}\d{12}$/.test(text) || /^9\d{16}[\dX]$/.test(text);
  }
}

/** Check digit of GB 11643: weighted sum modulo 11. */
function idCardDigit(text: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(text[i]) * (2 ** (17 - i) % 11);
  return '10X98765432'[sum % 11];
}

const CREDIT_CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check digit of GB 32100: weights are powers of 3 modulo 31. */
function creditCodeDigit(text: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i++) {
    sum += CREDIT_CODE_SIGNS.indexOf(text[i] ?? '') * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_SIGNS[(31 - (sum % 31)) % 31];
}

function birthdayExists(digits: string): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/** A kind of personal data that a text for the public must not hold. */
export type PersonalDataKind =
  | 'phone'
  | 'identity-number'
  | 'bank-card'
  | 'passport'
  | 'email'
  | 'address'
  | 'name';

export interface PersonalData {
  kind: PersonalDataKind;
  zh: string;
  /** Where it stands in the text: enough to find it, never shown in a log. */
  at: number;
  text: string;
}

/**
 * Personal data in a text that is written for the public: numbers by their form and check digit, mail addresses, postal
 * addresses down to a door, and the names that the caller gives (those of the requester and of the parties).
 */
export function findPersonalData(text: string, names: string[] = []): PersonalData[] {
  const found = patterns.flatMap(({ kind, zh, pattern, holds }) =>
    [...text.matchAll(pattern)]
      .filter((match) => holds?.(match[0]) ?? true)
      .map((match) => ({ kind, zh, at: match.index, text: match[0] })),
  );
  return [...withoutOverlaps(found), ...namesIn(text, names)].sort((a, b) => a.at - b.at);
}

/** 身份证号码 */
export function isIdentityNumber(text: string): boolean {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[1-9]\d{16}[\dX]$/.test(plain) || !isDate(plain.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(plain[index]), 0);
  return CHECKS[sum % 11] === plain[17];
}

/** 银行卡号, by its check digit. */
export function isBankCard(text: string): boolean {
  const digits = [...text.replace(/\s/g, '')].map(Number);
  if (digits.length < 15 || digits.length > 19 || digits.some(Number.isNaN)) return false;
  const sum = digits.reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

interface Pattern {
  kind: PersonalDataKind;
  zh: string;
  pattern: RegExp;
  holds?: (text: string) => boolean;
}

// Numbers stand alone: a longer number or a code of letters and digits that holds one is something else.
const patterns: Pattern[] = [
  {
    kind: 'identity-number',
    zh: '身份证号码',
    pattern: /(?<![\dA-Za-z])[1-9]\d{3}(?:\s*\d){13}\s*[\dXx](?![\dA-Za-z])/g,
    holds: isIdentityNumber,
  },
  {
    kind: 'phone',
    zh: '手机号码',
    pattern: /(?<![\dA-Za-z])(?:(?:\+|00)86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?![\dA-Za-z])/g,
  },
  {
    kind: 'bank-card',
    zh: '银行卡号',
    pattern: /(?<![\dA-Za-z])\d{4}(?:\s{0,2}\d){11,15}(?![\dA-Za-z])/g,
    holds: isBankCard,
  },
  {
    kind: 'phone',
    zh: '电话号码',
    pattern: /(?<=(?:电话|联系方式|致电|座机)[^\d]{0,6})0\d{2,3}[\s-]?\d{7,8}(?!\d)/g,
  },
  {
    kind: 'passport',
    zh: '护照、通行证号码',
    pattern: /(?<![\dA-Za-z])(?:[A-Z]\d{8}|[A-Z]{2}\d{6,7})(?![\dA-Za-z])/g,
  },
  {
    kind: 'email',
    zh: '电子邮箱',
    pattern: /[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g,
  },
  {
    kind: 'address',
    zh: '住址',
    // Down to a flat or a household; the address of an office is public.
    pattern:
      /[\p{Script=Han}\d]{1,12}(?:路|街|巷|弄|小区|花园|新村|苑|村)[\p{Script=Han}\d-]{0,12}?\d+(?:室|户)|[\p{Script=Han}]{1,8}村[\p{Script=Han}\d]{0,6}组\d+号/gu,
  },
];

function namesIn(text: string, names: string[]): PersonalData[] {
  // A single sign would be found in any text.
  const told = names.map((name) => name.trim()).filter((name) => name.length > 1);
  return told.flatMap((name) =>
    [...text.matchAll(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => ({
      kind: 'name' as const,
      zh: '申请人或者当事人的姓名、名称',
      at: match.index,
      text: match[0],
    })),
  );
}

/** The same digits are told once, as the first kind that they fit. */
function withoutOverlaps(found: PersonalData[]): PersonalData[] {
  const kept: PersonalData[] = [];
  for (const each of found) {
    const end = each.at + each.text.length;
    if (!kept.some(({ at, text }) => each.at < at + text.length && at < end)) kept.push(each);
  }
  return kept;
}

function isDate(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (!year || !month || !day || year < 1900 || month > 12) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

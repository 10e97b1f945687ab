const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  '－': 1, // a slip of scanned texts: 第三十－条
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const WORDS = '零一二三四五六七八九';

/** Characters that a number in a label may be written with, for use inside a character class. */
export const NUMERALS = '零〇○Ｏ一－二两三四五六七八九十百千0-9０-９';

/**
 * 三十三, 一百二十, 十, 二〇二四, 33, ３３ as a number; 廿 and 万 do not stand in labels of texts.
 * @returns null for anything that is not a number of these
 */
export function numberOf(text: string): number | null {
  const plain = asciiDigits(text.replace(/\s/g, ''));
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  if (plain === '' || ![...plain].every((char) => char in DIGITS || char in UNITS)) return null;
  return /[十百千]/.test(plain) ? withUnits(plain) : digitByDigit(plain);
}

/** 33 as 三十三, 105 as 一百零五, 10 as 十; whole numbers from 0 to 9999. */
export function chineseNumber(value: number): string {
  if (value === 0) return '零';
  let written = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += `${gap ? '零' : ''}${WORDS[digit]}${unit}`;
    gap = false;
  }
  return written.startsWith('一十') ? written.slice(1) : written;
}

/** ０-９ as 0-9. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function withUnits(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else {
      digit = DIGITS[char] ?? 0;
    }
  }
  return sum + (digit ?? 0);
}

function digitByDigit(text: string): number {
  return Number([...text].map((char) => DIGITS[char] ?? 0).join(''));
}

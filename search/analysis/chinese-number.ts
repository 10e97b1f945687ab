const DIGITS = '零一二三四五六七八九';
const UNITS: [string, number][] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

/** 三十三 → 33, `33` → 33; null when it is no number from 1 to 9999. */
export function numberOf(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/^[零〇一二三四五六七八九]{2,4}$/.test(text)) {
    return Number([...text.replaceAll('〇', '零')].map((character) => DIGITS.indexOf(character)).join(''));
  }
  let rest = text.replaceAll('〇', '零').replaceAll('两', '二');
  let sum = 0;
  for (const [unit, worth] of UNITS) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const before = rest.slice(0, at).replaceAll('零', '');
    const digit = before === '' ? 1 : DIGITS.indexOf(before);
    if (digit < 0) return null;
    sum += digit * worth;
    rest = rest.slice(at + 1);
  }
  const last = rest.replaceAll('零', '');
  const digit = last === '' ? 0 : DIGITS.indexOf(last);
  return digit < 0 || sum + digit === 0 ? null : sum + digit;
}

/** 33 → 三十三, as articles are numbered. */
export function chineseNumber(value: number): string {
  let rest = value;
  let text = '';
  let gap = false;
  for (const [unit, worth] of [...UNITS, ['', 1] as const]) {
    const digit = Math.floor(rest / worth);
    rest %= worth;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += '零';
    gap = false;
    text += `${DIGITS[digit] ?? ''}${unit}`;
  }
  return text.replace(/^一十/, '十');
}

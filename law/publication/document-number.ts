import type { Cite } from '#law/cite.ts';

/** 发文字号 `常政发〔2024〕3号`, or the order of a head of government `常州市人民政府令第8号`, which has no year. */
export interface DocumentNumber {
  /** 机关代字, or the head of the order: 常州市人民政府令. */
  mark: string;
  /** null: an order, numbered in its own sequence. */
  year: number | null;
  serial: number;
}

export interface NumberFinding {
  code: 'brackets' | 'leading-zero' | 'ordinal' | 'short-year' | 'digits' | 'form';
  /** In Chinese. */
  reason: string;
}

export interface ReadNumber {
  /** null: no document number at all. */
  number: DocumentNumber | null;
  /** What is wrong with the way it is written. */
  findings: NumberFinding[];
  /** The number as it should be written; null when it cannot be read. */
  fix: string | null;
  cite: Cite;
}

const LAYOUT: Cite = { instrument: 'GB/T9704-2012', article: '7.2.5' };
const proper = /^([\u4e00-\u9fa5]{2,12})〔((?:19|20)\d{2})〕([1-9]\d*)号$/;
const order = /^([\u4e00-\u9fa5]{2,20}令)第([1-9]\d*)号$/;
const loose =
  /^([\u4e00-\u9fa5]{2,12})[〔[［【(（〈<《]((?:19|20)?\d{2})年?[〕\]］】)）〉>》](第?)(0*)([1-9]\d*)号?$/;

/**
 * Reads a document number, and says how it ought to be written.
 *
 * @law GB/T9704-2012 7.2.5 — mark, full year in six-angle brackets, number without leading zero or 第
 * @law 党政机关公文处理工作条例 第九条 — the number is made of mark, year and serial
 */
export function parseDocumentNumber(text: string): ReadNumber {
  const plain = halfWidthDigits(text.replace(/\s+/g, ''));
  const number = readProper(plain);
  if (number) {
    const findings = plain === text ? [] : [finding('digits', '发文字号不空格，数字用阿拉伯半角。')];
    return { number, findings, fix: plain, cite: LAYOUT };
  }
  return readLoose(plain);
}

function readProper(text: string): DocumentNumber | null {
  const document = proper.exec(text);
  if (document) return { mark: document[1] ?? '', year: Number(document[2]), serial: Number(document[3]) };
  const ordered = order.exec(text);
  return ordered && { mark: ordered[1] ?? '', year: null, serial: Number(ordered[2]) };
}

function readLoose(text: string): ReadNumber {
  const parts = loose.exec(text);
  if (!parts) {
    const reason = '发文字号应为“机关代字〔年份〕序号号”，如 常政发〔2024〕3号；命令为“……令第8号”。';
    return { number: null, findings: [finding('form', reason)], fix: null, cite: LAYOUT };
  }
  const [, mark = '', year = '', ordinal, zeros, serial = ''] = parts;
  const number = { mark, year: fullYear(year), serial: Number(serial) };
  const findings: (NumberFinding | false)[] = [
    !/〔.*〕/.test(text) && finding('brackets', '年份用六角括号〔〕括入。'),
    year.length === 2 && finding('short-year', '年份写全四位。'),
    ordinal !== '' && finding('ordinal', '序号不加“第”字。'),
    zeros !== '' && finding('leading-zero', '序号不编虚位：1不编为01。'),
    (!text.endsWith('号') || /年/.test(text)) && finding('form', '序号后加“号”字，年份后不加“年”字。'),
  ];
  const fix = writeDocumentNumber(number);
  return { number, findings: findings.filter((each) => each !== false), fix, cite: LAYOUT };
}

/** 24 is 2024, 98 is 1998. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 49 ? 2000 : 1900);
}

/** Writes a document number: 常政发〔2024〕3号, 常州市人民政府令第8号.
 * @law GB/T9704-2012 7.2.5 — how it is written
 * @law 规章制定程序条例 第三十条 — the order of a rule carries a serial of its own */
export function writeDocumentNumber({ mark, year, serial }: DocumentNumber): string {
  return year === null ? `${mark}第${serial}号` : `${mark}〔${year}〕${serial}号`;
}

/** The serials missing below the highest of a mark and year: what was numbered and is not in the library.
 * @nolaw arithmetic */
export function serialGaps(serials: readonly number[]): number[] {
  const held = new Set(serials);
  const highest = Math.max(0, ...serials);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((serial) => !held.has(serial));
}

function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function finding(code: NumberFinding['code'], reason: string): NumberFinding {
  return { code, reason };
}

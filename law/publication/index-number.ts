import type { Day } from '#law/cite.ts';

/** 索引号, `014109429/2024-00020`. */
export interface IndexNumber {
  /** 组织机构代码 (9) or 统一社会信用代码 (18) of the agency that holds it. */
  code: string;
  year: number;
  serial: number;
}

/** Why a text is no index number, in Chinese. */
export interface IndexNumberFault {
  code: 'form' | 'year' | 'check-digit';
  reason: string;
}

export type CheckedIndexNumber = { ok: true; value: IndexNumber } | { ok: false; refusal: IndexNumberFault };

/** The index number of an agency's document: code, year and a serial of at least five digits.
 * @reading one series an agency and year, never used twice, never renumbered (index-number-series)
 * @throws when the code fails its check digit, or the serial is no positive whole number */
export function makeIndexNumber({ code, year, serial }: IndexNumber): string {
  if (!isOrganisationCode(code)) throw new Error(`${code} fails its check digit`);
  if (!Number.isInteger(serial) || serial < 1) throw new Error(`no serial ${serial}`);
  return `${code}/${year}-${String(serial).padStart(5, '0')}`;
}

/** Reads an index number and checks its code; older ones may be padded to other widths.
 * @law GB11714-1997 校验码 — the ninth sign of an organisation code
 * @law GB32100-2015 校验码 — the eighteenth sign of a unified social credit code */
export function checkIndexNumber(text: string, today?: Day): CheckedIndexNumber {
  const parts = /^([0-9A-Z]{9}|[0-9A-Z]{18})\/(\d{4})-(\d{1,8})$/.exec(text.trim());
  if (!parts) return fault('form', '索引号应为“机构代码/年份-序号”，如 014109429/2024-00020。');
  const [, code = '', year = '', serial = ''] = parts;
  const latest = Number(today?.slice(0, 4) ?? '9999');
  if (Number(year) < 1949 || Number(year) > latest) return fault('year', `索引号的年份 ${year} 不对。`);
  if (!isOrganisationCode(code)) return fault('check-digit', `机构代码 ${code} 的校验位不对，请核对。`);
  return { ok: true, value: { code, year: Number(year), serial: Number(serial) } };
}

/** Whether a code of nine or eighteen signs carries the right check digits; the nine inside eighteen are checked too.
 * @law GB11714-1997 校验码 — weights 3 7 9 10 5 8 4 2, modulus 11
 * @law GB32100-2015 校验码 — powers of 3, modulus 31; signs 9 to 17 are the organisation code */
export function isOrganisationCode(code: string): boolean {
  if (code.length === 9) return code[8] === organisationCheck(code.slice(0, 8));
  if (code.length !== 18) return false;
  return code[17] === creditCheck(code.slice(0, 17)) && code[16] === organisationCheck(code.slice(8, 16));
}

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/** 10 is X, 11 is 0. */
function organisationCheck(eight: string): string | null {
  const values = [...eight].map((sign) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(sign));
  if (values.length !== 8 || values.includes(-1)) return null;
  const sum = values.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Without I, O, S, V, Z. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function creditCheck(seventeen: string): string | null {
  const values = [...seventeen].map((sign) => creditSigns.indexOf(sign));
  if (values.length !== 17 || values.includes(-1)) return null;
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns[(31 - (sum % 31)) % 31] ?? null;
}

function fault(code: IndexNumberFault['code'], reason: string): CheckedIndexNumber {
  return { ok: false, refusal: { code, reason } };
}

import type { ProseAndTables } from '#app/annual-reports/reading/compare-prose.ts';
import { damageAgain } from '#app/annual-reports/reading/damage/damage-again.ts';
import { damagePlaces, provesAt } from '#app/annual-reports/reading/damage/damage-places.ts';
import { beforeYear, fixedWording, lostEndings } from '#app/annual-reports/reading/damage/fixed-wording.ts';
import { compact, normalise } from '#app/annual-reports/reading/normalise.ts';
import { placeIn } from '#app/annual-reports/reading/place.ts';
import type { ProseFigure } from '#app/annual-reports/reading/prose-figures.ts';
import type { Restored, Unreadable } from '#app/annual-reports/reading/report-reading.ts';

/** The damaged prose, and the figures in it that the tables gave. */
export interface DamagedProse extends ProseAndTables {
  fromTables: readonly { figure: ProseFigure; restored: Restored }[];
}

/**
 * Every `?` that stands for lost characters, with what can be put in for it: proven by a table or by fixed wording
 * that gives the printed text when it is damaged again; ambiguous where several things do; unknown where nothing
 * tells. A digit that is not known is never filled in.
 */
export function restoreDamage(given: DamagedProse): { restored: Restored[]; unreadable: Unreadable[] } {
  const { prose } = given;
  const places = damagePlaces(prose.text);
  const wording = places.length === 0 ? [] : fromWording(given);
  const restored = places.flatMap((index): Restored[] => {
    if (wording.some(({ from, to }) => index >= from && index < to)) return [];
    return [one(index, given)];
  });
  const all = [...wording.map(({ restored: found }) => found), ...restored];
  return {
    restored: all.sort((a, b) => (a.place?.offset ?? 0) - (b.place?.offset ?? 0)),
    unreadable: all
      .filter(({ status, value }) => status !== 'proven' && value === null)
      .map(({ where }) => ({ where, reason: '数字残缺' })),
  };
}

interface Wording {
  from: number;
  to: number;
  restored: Restored;
}

/** Sentences of fixed wording that, damaged again, stand in the text; each place only where one sentence fits. */
function fromWording({ prose, normalised, year }: DamagedProse): Wording[] {
  const years = year === null ? [] : [year - 1, year, year + 1];
  const found = new Map<string, { from: number; originals: Set<string> }>();
  for (const original of years.flatMap(fixedWording))
    for (const before of ['', '的']) {
      const printed = compact(normalise(damageAgain(before + original).slice(before.length))).text;
      const from = printed.includes('?') ? prose.text.indexOf(printed) : -1;
      if (from < 0) continue;
      const originals = found.get(printed)?.originals ?? new Set();
      found.set(printed, { from, originals: originals.add(original) });
    }
  const longest = [...found].filter(
    ([printed]) => ![...found.keys()].some((other) => other !== printed && other.includes(printed)),
  );
  return longest.map(([printed, { from, originals }]) => ({
    from,
    to: from + printed.length,
    restored: {
      where: `正文“${printed}”`,
      value: null,
      ...byWording([...originals]),
      place: placeIn(normalised, prose.at[from] ?? 0, (prose.at[from + printed.length - 1] ?? 0) + 1),
    },
  }));
}

/** One wording is proven; of several the digits are, where all have the same, and the characters that differ are not. */
function byWording(originals: string[]): Pick<Restored, 'status' | 'text' | 'proof'> {
  const [first = '', ...others] = originals;
  const again = '按同样的方式再损坏一次，与残存的文字完全相同';
  if (others.length === 0) return { status: 'proven', text: first, proof: `规定用语“${first}”${again}` };
  const alike = others.every((other) => other.length === first.length && digitsOf(other) === digitsOf(first));
  const list = originals.map((original) => `“${original}”`).join('、');
  if (!alike) return { status: 'ambiguous', proof: `${list}${again}，不能确定是哪一种` };
  const text = [...first]
    .map((character, index) => (others.every((other) => other[index] === character) ? character : '□'))
    .join('');
  return { status: 'proven', text, proof: `${list}${again}；数字都一样，不同的字不能确定（□）` };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function one(index: number, given: DamagedProse): Restored {
  const { prose, normalised } = given;
  const { text } = prose;
  const offset = prose.at[index] ?? 0;
  const place = placeIn(normalised, Math.max(0, prose.at[Math.max(0, index - 6)] ?? 0), offset + 6);
  const byTable = given.fromTables.find(({ figure }) => index >= figure.start && index < figure.end);
  if (byTable) return provenByTable(byTable.restored, index, text);
  const where = `正文“${text.slice(Math.max(0, index - 6), index + 6)}”`;
  return { where, ...(yearAt(index, text) ?? wordAt(index, text) ?? nothing), place };
}

type Known = Pick<Restored, 'value' | 'status' | 'proof' | 'text'>;

const nothing: Known = { value: null, status: 'unknown', proof: '没有表格或者规定用语可以证明，不作推定' };

/** The digit by the table, the character by its word; both together have to give the printed text again. */
function provenByTable(figure: Restored, index: number, text: string): Restored {
  const known = typeof figure.value === 'number' ? String(figure.value) : '';
  const rest = /^\d*/.exec(text.slice(index + 1))?.[0] ?? '';
  const digits = known.slice(0, known.length - rest.length);
  const ending = endingAt(index, text);
  const proven = ending !== null && digits.length === 1 && provesAt(text, index, `${ending}${digits}`);
  if (!proven) return figure;
  return {
    ...figure,
    text: `${text.slice(Math.max(0, index - 6), index)}${ending}${known}`,
    proof: `${figure.proof}；补上“${ending}${digits}”再损坏一次，与残存的文字相同`,
  };
}

/** 。2024年: the years of this century begin with 2; what stood before it may not be known. */
function yearAt(index: number, text: string): Known | null {
  const rest = /^(0\d\d)年/.exec(text.slice(index + 1))?.[1];
  if (rest === undefined) return null;
  const year = Number(`2${rest}`);
  const ending = endingAt(index, text);
  if (ending !== null && provesAt(text, index, `${ending}2`))
    return {
      value: year,
      status: 'proven',
      text: `${ending}${year}年`,
      proof: `年份以2开头；补上“${ending}2”再损坏一次，与残存的文字相同`,
    };
  const ends = beforeYear(text.slice(0, index)).filter((end) => provesAt(text, index, `${end}2`));
  return {
    value: year,
    status: 'ambiguous',
    text: `□${year}年`,
    proof:
      ends.length > 0
        ? `年份以2开头，是${year}；前面一个字可能是${ends.map((end) => `“${end}”`).join('、')}，不能确定`
        : `年份以2开头，是${year}；前面一个字认不出`,
  };
}

/** 新闻发布会□2场: the word is known, the digit is not. */
function wordAt(index: number, text: string): Known | null {
  const ending = endingAt(index, text);
  if (ending === null) return null;
  const digits = [...'0123456789'].filter((digit) => provesAt(text, index, `${ending}${digit}`));
  if (digits.length === 0) return null;
  const rest = /^\d*/.exec(text.slice(index + 1))?.[0] ?? '';
  return {
    value: null,
    status: 'unknown',
    text: `${text.slice(Math.max(0, index - 4), index)}${ending}□${rest}`,
    proof: `字是“${ending}”；数字${digits.join('、')}再损坏一次都与残存的文字相同，不能确定，不作推定`,
  };
}

function endingAt(index: number, text: string): string | null {
  const found = lostEndings.find(
    ({ before, after }) => text.slice(0, index).endsWith(before) && after.test(text.slice(index + 1)),
  );
  return found?.lost ?? null;
}

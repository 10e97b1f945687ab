import type { Block } from '#app/policy-library/text/block.ts';
import { NUMERALS, numberOf } from '#app/policy-library/text/chinese-number.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** What a text says of its own days, with the clause that says it: the proof of a proposal. */
export type StatedDate = { anchor: string; quote: string } & (
  | { kind: 'effective'; on: Day } // 自2024年5月1日起施行
  | { kind: 'effective-after-publication'; days: number } // 自公布之日起施行 0, 自公布之日起30日后施行 30
  | { kind: 'expires'; on: Day } // 有效期至2028年12月31日
  | { kind: 'term'; years: number } // 有效期五年
  | { kind: 'repeals'; names: string[] } // 《……》同时废止
);

/** Every clause of a text on its own effect, term and what it repeals, in order of reading. */
export function statedDatesIn(blocks: readonly Block[]): StatedDate[] {
  return blocks.flatMap((block) => {
    if (!/施行|实施|执行|生效|有效期|废止/.test(block.text)) return [];
    return sentencesOf(block.text).flatMap((sentence) => {
      const at = { anchor: block.anchor, quote: sentence };
      return [effectOf(sentence, at), termOf(sentence, at), repealsOf(sentence, at)].filter(
        (found) => found !== null,
      );
    });
  });
}

/** The clause on the day of effect of the whole text: the last one, which stands in its 附则; null where none states it. */
export function statedEffect(blocks: readonly Block[]) {
  const effects = statedDatesIn(blocks).filter(
    (stated) => stated.kind === 'effective' || stated.kind === 'effective-after-publication',
  );
  return effects.at(-1) ?? null;
}

type At = { anchor: string; quote: string };

function sentencesOf(text: string): string[] {
  return text.match(/[^。；]+[。；]?/g)?.map((sentence) => sentence.trim()) ?? [];
}

const COUNT = `[${NUMERALS}]`;
const DAY = `(?:${COUNT}{4}) ?年 ?${COUNT}{1,3} ?月 ?${COUNT}{1,3} ?日`;
const SELF =
  '本(?:实施|若干|暂行|试行)?(?:法典|法|守则|条例|办法|规定|细则|规则|决定|意见|通知|方案|章程|公告|通告|解释|批复|规划|标准|政策|措施|文件|修正案|预案)';
const EFFECT = new RegExp(`(?:自|从|于|由) ?(${DAY}) ?(?:起|开始)? ?(?:正式)?(?:施行|实施|执行|生效|起效)`);
const AFTER = new RegExp(
  `(?:自|从) ?(?:公布|发布|印发|颁布|签署|通过|下发)(?:之)?日 ?(?:起|开始)? ?(?:(?:满|经过|届满)? ?(${COUNT}{1,4}) ?(?:个)?(日|天|个月|月)(?:后|之后|起)?)?,?，? ?(?:正式)?(?:施行|实施|执行|生效|起施行)`,
);

/** Only of the text itself: 《……》自……起施行 speaks of another one unless 本条例 stands in the sentence. */
function effectOf(sentence: string, at: At): StatedDate | null {
  const day = EFFECT.exec(sentence);
  const found = day ?? AFTER.exec(sentence);
  if (!found) return null;
  const before = sentence.slice(0, found.index);
  if (!new RegExp(SELF).test(before) && !/^(?:第.{1,6}[条款] ?)?[^《》，,]{0,4}$/.test(before)) return null;
  if (day) {
    const on = dayOf(day[1] ?? '');
    return on ? { kind: 'effective', on, ...at } : null;
  }
  const count = found[1] === undefined ? 0 : numberOf(found[1]);
  return count === null || found[2]?.endsWith('月')
    ? null
    : { kind: 'effective-after-publication', days: count, ...at };
}

const UNTIL = new RegExp(`有效(?:期限?|时间)[^。；]{0,24}?(?:至|到|截至) ?(${DAY})`);
const FROM_TO = new RegExp(
  `自 ?${DAY} ?起? ?(?:施行|实施|执行|生效)[^。；]{0,12}(?:有效期)?(?:至|到) ?(${DAY})(?: ?止)?`,
);
const YEARS = new RegExp(`有效期限?(?:为|是|暂定)? ?(${COUNT}{1,3}) ?年`);

function termOf(sentence: string, at: At): StatedDate | null {
  const until = UNTIL.exec(sentence) ?? FROM_TO.exec(sentence);
  const on = until && dayOf(until[1] ?? '');
  // 许可证有效期五年 is not the term of the text.
  if (!/施行|实施|执行|生效|印发|发布|公布/.test(sentence) && !new RegExp(SELF).test(sentence)) return null;
  if (on) return { kind: 'expires', on, ...at };
  const years = numberOf(YEARS.exec(sentence)?.[1] ?? '');
  return years === null ? null : { kind: 'term', years, ...at };
}

function repealsOf(sentence: string, at: At): StatedDate | null {
  const found = /(?:同时|予以|即行|自行|相应|一并)(?:废止|失效)|(?<!未|被)废止。?$/.exec(sentence);
  if (!found) return null;
  const names = [...sentence.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) =>
    citedNameOf(match[1] ?? ''),
  );
  return names.length === 0 ? null : { kind: 'repeals', names, ...at };
}

/** 2024年5月1日 and 二〇二四年五月一日; null for a day that does not exist. */
function dayOf(words: string): Day | null {
  const numbers = words.split(/[年月日]/, 3).map((part) => numberOf(part));
  const [year, month, day] = numbers;
  if (!year || !month || !day) return null;
  const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(on) ? on : null;
}

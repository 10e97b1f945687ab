import type { RemedyPlace } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { chineseNumber } from '#app/policy-library/text/chinese-number.ts';
import { type RequestItem, remedyOf } from '#law/disclosure/items.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { remedyClause } from '#law/remedies/remedy-clause.ts';

/**
 * The remedy clause of a reply to several items: the law sorts the items, the clause names them. One sentence where
 * all fall under the same rule.
 * @throws when there is no item.
 */
export function compositeRemedyClause(items: readonly RequestItem[], place: RemedyPlace): string {
  const { remedy, pre, free, mixed } = remedyOf(items, place.repliedOn);
  const [first] = items;
  if (!first) throw new Error('a reply has at least one item');
  if (remedy !== 'MIXED') return remedyClause({ ...place, code: first.outcome });
  if (mixed.length === items.length) return remedyClause({ ...place, code: 'R2' });
  const withheld = [...named(pre), ...named(mixed, '中不予公开的部分')];
  const rest = [...named(free), ...named(mixed, '的其他内容')];
  return [about(withheld, 'R3.1', place), about(rest, 'R1', place)].join('');
}

/** The rule of one class for some items: the whole clause with the items in the place of 本答复. */
function about(parts: string[], code: ReplyCode, place: RemedyPlace): string {
  const clause = remedyClause({ ...place, code });
  if (!clause.startsWith(WHOLE)) throw new Error('the remedy clause does not begin as it used to');
  return `对本答复${parts.join('、')}不服的，${clause.slice(WHOLE.length)}`;
}

const WHOLE = '如对本答复不服，';

function named(numbers: number[], part = ''): string[] {
  return numbers.length === 0 ? [] : [`${numbers.map((no) => `第${chineseNumber(no)}项`).join('、')}${part}`];
}

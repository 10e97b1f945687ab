import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import { type ReplyCode, type ReplyType, replyTypeOf } from '#law/disclosure/reply-types.ts';
import { type RemedyClass, remedyClass } from '#law/remedies/remedy-class.ts';

/** 申请事项: one of several things asked in one request, with what becomes of it. */
export interface RequestItem {
  /** As numbered in the request: 第1项. */
  no: number;
  outcome: ReplyCode;
}

export interface ProposedLine {
  code: ReplyCode;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

const form: Cite = { instrument: '政府信息公开工作年度报告格式', article: '附件第三部分' };
const order: ReplyType['kind'][] = ['granted', 'refused', 'unable', 'not-processed', 'other'];

/** The one line of the report that a request with several outcomes is counted in, for a person to confirm.
 * @law 政府信息公开工作年度报告格式 附件第三部分 — severed: only 部分公开, no other line
 * @law 政府信息公开条例 第三十七条 — something given and something withheld is severance
 * @reading otherwise the main outcome: granted, refused, unable, not processed, other; the most frequent of a kind (items-line)
 * @throws when there is no item */
export function proposedLine(outcomes: readonly ReplyCode[]): ProposedLine {
  if (outcomes.includes('R2')) return { code: 'R2', because: '有事项区分处理，只计部分公开。', cite: form };
  if (outcomes.includes('R1') && outcomes.some(isWithheld)) {
    const cite = { instrument: '政府信息公开条例', article: '第三十七条' };
    return { code: 'R2', because: '有的事项公开，有的事项不予公开，计部分公开。', cite };
  }
  const kind = order.find((each) => outcomes.some((code) => replyTypeOf(code).kind === each));
  const code = mostFrequent(outcomes.filter((each) => replyTypeOf(each).kind === kind));
  if (!code) throw new Error('a request has at least one item');
  const mixed = new Set(outcomes).size > 1;
  const because = mixed
    ? '结果不同，按予以公开、不予公开、无法提供、不予处理、其他处理的次序取主要结果。'
    : '各事项结果相同。';
  return { code, because, cite: form };
}

export interface RemedyOfItems {
  remedy: RemedyClass;
  /** 先复议: numbers of the items. */
  pre: number[];
  /** 复议或者诉讼. */
  free: number[];
  /** The withheld part first, the rest either way. */
  mixed: number[];
}

/** Which items come under which remedy, by the day of the reply; the clause names them.
 * @law 行政复议法 第二十三条第一款第四项 — reconsideration first for what was refused, item by item
 * @law 法释〔2025〕8号 第一条 — unable or not processed may be sued over directly
 * @reading each item has the remedy that it would have alone (remedy-by-item) */
export function remedyOf(items: readonly RequestItem[], repliedOn: Day): RemedyOfItems {
  const numbers = (kind: RemedyClass) =>
    items.filter(({ outcome }) => remedyClass(outcome, repliedOn) === kind).map(({ no }) => no);
  const [pre, free, mixed] = [numbers('PRE'), numbers('FREE'), numbers('MIXED')];
  const one = pre.length === items.length ? 'PRE' : free.length === items.length ? 'FREE' : 'MIXED';
  return { remedy: items.length === 0 ? 'NONE' : one, pre, free, mixed };
}

/** 分件: each part with a register number of its own. */
export interface FormalSplit {
  numbers: readonly string[];
  /** The requester was told. */
  toldOn: Day | null;
}

/** How many requests it counts as, in the report and for the fee by item.
 * @law 政府信息公开信息处理费管理办法 第四条 — one matter one request, in the smallest reasonable units
 * @reading only a formal split with own numbers, of which the requester is told, changes the count (formal-split) */
export function countedRequests(split: FormalSplit | null): number {
  return split?.toldOn ? Math.max(1, new Set(split.numbers).size) : 1;
}

/** Whether a request may be split into parts now.
 * @law 政府信息公开信息处理费管理办法 第四条 — several contents may be split by matter
 * @reading before a reply was signed, with a reason and at least two parts (formal-split) */
export function maySplit(split: { parts: readonly string[]; reason: string; replied: boolean }): LawMay {
  const cite = { instrument: '政府信息公开信息处理费管理办法', article: '第四条' };
  const no = (reason: string): LawMay => ({ ok: false, reason, cite });
  if (split.replied) return no('答复已经签发，不能再分件。');
  if (split.parts.filter((part) => part.trim()).length < 2) return no('分件至少分成两件，每件写明内容。');
  return split.reason.trim() ? { ok: true } : no('请写明为什么分件：各件是互不相干的事项。');
}

/** 不予公开 under arts. 14 to 16. */
function isWithheld(code: ReplyCode): boolean {
  return replyTypeOf(code).kind === 'refused' && code !== 'R3.8';
}

function mostFrequent(codes: readonly ReplyCode[]): ReplyCode | undefined {
  const count = (code: ReplyCode) => codes.filter((each) => each === code).length;
  return codes.reduce<ReplyCode | undefined>(
    (best, code) => (best === undefined || count(code) > count(best) ? code : best),
    undefined,
  );
}

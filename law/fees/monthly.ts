import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { feeForItems, feeForPages } from '#law/fees/processing-fee.ts';

/** A request as the fee counts it. */
export interface CountedForFee {
  id: number;
  agencyId: number;
  /** Keyed hash of the identity, over all channels; of an agent's request the principal's. */
  requester: string;
  receivedOn: Day;
  /** Units after a formal split: 1 for an undivided request. */
  units: number;
}

export interface MonthTotal {
  agencyId: number;
  requester: string;
  /** `2025-05`, of receipt. */
  month: string;
  items: number;
  /** By item, of the whole month. */
  yuan: number;
}

/** Month totals of each requester with each agency, by the month of receipt; every kind of outcome counts.
 * @law 政府信息公开信息处理费管理办法 第四条 — one requester, one calendar month, all kinds of decisions
 * @reading to one agency, by the month of receipt, an agent's for the principal (fee-same-requester) */
export function monthTotals(requests: readonly CountedForFee[]): MonthTotal[] {
  const totals = new Map<string, MonthTotal>();
  for (const { agencyId, requester, receivedOn, units } of inOrder(requests)) {
    const month = receivedOn.slice(0, 7);
    const key = `${agencyId} ${requester} ${month}`;
    const items = (totals.get(key)?.items ?? 0) + units;
    totals.set(key, { agencyId, requester, month, items, yuan: feeForItems(items, receivedOn) });
  }
  return [...totals.values()];
}

export interface FeeOfRequest {
  scale: 'items' | 'pages';
  /** Which of the month's requests it is, or how many pages. */
  units: number;
  yuan: number;
  /** How it was computed, in the words of the notice. */
  basis: string;
  cite: Cite;
}

/** The fee of one request by item: what it adds to the month, in order of receipt.
 * @law 政府信息公开信息处理费管理办法 第四条 — progressive over ten a month
 * @throws when the request is not among those given */
export function feeByItems(id: number, requests: readonly CountedForFee[]): FeeOfRequest {
  const own = requests.find((each) => each.id === id);
  if (!own) throw new Error(`request ${id} is not among those counted`);
  const month = inOrder(requests).filter((each) => sameMonth(each, own));
  const before = sum(month.slice(0, month.indexOf(own)));
  const units = before + own.units;
  const yuan = feeForItems(units, own.receivedOn) - feeForItems(before, own.receivedOn);
  const which = own.units === 1 ? `第${units}件` : `第${before + 1}至${units}件`;
  const basis = `同一申请人${own.receivedOn.slice(0, 7).replace('-', '年')}月向本机关提出的申请${which}，按件计收${yuan}元。`;
  return { scale: 'items', units, yuan, basis, cite: article('第四条') };
}

/** What of a reply is charged by page. */
export interface PagesOfReply {
  code: ReplyCode;
  /** 36(一): already public, only the way is told; nothing was copied. */
  onlyWayTold: boolean;
  /** How it is given. */
  givenAs: 'paper' | 'email' | 'copied-data' | 'reading';
  /** One side of A4 or smaller. */
  pages: number;
}

/** Pages that count for the fee by volume: of copies given, not where only the way is told or it is read on the spot.
 * @law 政府信息公开信息处理费管理办法 第五条 — paper, e-mail and copied data
 * @law 政府信息公开条例 第三十六条第一项 — already public: told how to get it
 * @law 政府信息公开条例 第三十六条第二项 — or given, or told way and time
 * @reading each request alone, pages of several are not added up (fee-pages) */
export function chargeablePages({ code, onlyWayTold, givenAs, pages }: PagesOfReply): number {
  const gives = code === 'R1' || code === 'R2';
  return gives && !onlyWayTold && givenAs !== 'reading' ? pages : 0;
}

/** The fee of one request by page.
 * @law 政府信息公开信息处理费管理办法 第五条 — progressive over thirty pages */
export function feeByPages(reply: PagesOfReply, receivedOn: Day): FeeOfRequest {
  const units = chargeablePages(reply);
  const yuan = feeForPages(units, receivedOn);
  const basis = `提供${units}页，按量计收${yuan}元。`;
  return { scale: 'pages', units, yuan, basis, cite: article('第五条') };
}

export interface FeeDecision {
  /** The agency has decided to charge at all. */
  feesOn: boolean;
  /** A notice was sent before: its scale. */
  noticed: FeeOfRequest['scale'] | null;
  fee: FeeOfRequest;
  /** 法定到期日; null while the clock waits. */
  due: Day | null;
  /** The reply was sent. */
  endedOn: Day | null;
}

/** Whether a fee notice may be sent today. Nothing else may be charged, postage and copies included.
 * @law 政府信息公开信息处理费管理办法 第三条 — by item or by page, never both for one request
 * @law 政府信息公开信息处理费管理办法 第六条 — told within the handling limit
 * @law 政府信息公开条例 第四十二条 — no fee but this one, and charging is a choice */
export function maySendFeeNotice(decision: FeeDecision, today: Day): LawMay {
  const no = (reason: string, cite: Cite): LawMay => ({ ok: false, reason, cite });
  const { feesOn, noticed, fee, due, endedOn } = decision;
  if (!feesOn)
    return no('本机关没有决定收取信息处理费。', { instrument: '政府信息公开条例', article: '第四十二条' });
  if (noticed) {
    const both =
      noticed === fee.scale ? '收费通知已经发出。' : '每件申请只能按一种标准收费，不能同时按件又按量。';
    return no(both, article('第三条'));
  }
  if (endedOn) return no('答复已经发出，不再收费。', article('第六条'));
  if (due === null) return no('现在没有计算期限，等申请人补正后再发。', article('第六条'));
  if (today > due) return no(`收费通知须在答复期限内发出，期限已于${due}届满。`, article('第六条'));
  return fee.yuan > 0 ? { ok: true } : no('没有超过免费的数量，不收费。', fee.cite);
}

function article(text: string): Cite {
  return { instrument: '政府信息公开信息处理费管理办法', article: text };
}

function inOrder(requests: readonly CountedForFee[]): CountedForFee[] {
  return [...requests].sort((a, b) =>
    a.receivedOn === b.receivedOn ? a.id - b.id : a.receivedOn < b.receivedOn ? -1 : 1,
  );
}

function sameMonth(a: CountedForFee, b: CountedForFee): boolean {
  return (
    a.agencyId === b.agencyId &&
    a.requester === b.requester &&
    a.receivedOn.slice(0, 7) === b.receivedOn.slice(0, 7)
  );
}

function sum(requests: CountedForFee[]): number {
  return requests.reduce((total, { units }) => total + units, 0);
}

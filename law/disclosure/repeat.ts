import type { Cite, Day } from '#law/cite.ts';
import { type AskedInformation, type LikenessThresholds, likenessOf } from '#law/disclosure/likeness.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

/** An earlier request to the same agency. */
export interface AskedBefore {
  information: AskedInformation;
  /** By identity, over all channels; an agent's requests are the principal's. */
  sameRequester: boolean;
  reply: { code: ReplyCode; documentNo: string; sentOn: Day } | null;
}

export interface RepeatFinding {
  /**
   * repeat: may be told that it is not handled again, once a person has compared. pending: the same is still being
   * answered. compare: alike, a person looks. others: somebody else asked for the same.
   */
  kind: 'repeat' | 'pending' | 'compare' | 'others';
  /** 0 to 1. */
  measure: number;
  /** In Chinese. */
  because: string;
  cite: Cite;
}

const repeated: Cite = { instrument: '政府信息公开条例', article: '第三十六条第六项' };
const several: Cite = { instrument: '政府信息公开条例', article: '第四十四条第一款' };

/** What an earlier request means for a new one; null where they have nothing to do with each other. It finds, a
 * person decides.
 * @law 政府信息公开条例 第三十六条第六项 — the same requester, the same information, and already answered
 * @law 政府信息公开条例 第四十四条第一款 — several requesters for the same: it may be published
 * @reading abandoned, withdrawn or left unclear, a request was not answered in this sense (repeat-needs-reply)
 * @reading how alike two texts must be is a default of ours (near-duplicate) */
export function repeatFinding(
  now: AskedInformation,
  before: AskedBefore,
  thresholds?: LikenessThresholds,
): RepeatFinding | null {
  const { kind, measure } = likenessOf(now, before.information, thresholds);
  if (kind === 'different') return null;
  const found = (is: RepeatFinding['kind'], because: string, cite = repeated): RepeatFinding => ({
    kind: is,
    measure,
    because,
    cite,
  });
  if (!before.sameRequester) {
    return kind === 'same'
      ? found('others', '其他申请人也申请过相同的信息，可以考虑主动公开。', several)
      : null;
  }
  if (kind === 'near') return found('compare', '与同一申请人此前的申请相近，请逐项对照。');
  if (!before.reply) return found('pending', '同一申请人的相同申请还在办理，不是重复申请，请告知申请人。');
  return isAnswer(before.reply.code)
    ? found('repeat', '同一申请人、相同的信息、此前已经答复，核对后可以告知不予重复处理。')
    : found('compare', '此前的申请没有得到实体答复，不是重复申请。');
}

/** Whether a request may be told to be a repetition.
 * @law 政府信息公开条例 第三十六条第六项 — same requester, same information, already answered
 * @reading an earlier reply without its number and day proves nothing (repeat-needs-reply) */
export function mayRefuseAsRepeat(compared: {
  sameRequester: boolean;
  sameInformation: boolean;
  earlier: AskedBefore['reply'];
}): LawMay {
  const no = (reason: string): LawMay => ({ ok: false, reason, cite: repeated });
  if (!compared.sameRequester) return no('不是同一申请人，不能按重复申请处理。');
  if (!compared.sameInformation)
    return no('不是相同的政府信息，不能按重复申请处理：标题相同不等于内容相同。');
  if (!compared.earlier || !isAnswer(compared.earlier.code)) return no('此前的申请还没有答复。');
  return compared.earlier.documentNo.trim() ? { ok: true } : no('请写明此前答复的文号和日期。');
}

/** Whether it dealt with the information: not one of those that ended without it. */
function isAnswer(code: ReplyCode): boolean {
  return replyTypeOf(code).kind !== 'other' && code !== 'R4.3';
}

import type { LawMay } from '#law/disclosure/may.ts';

/** One of several requests as far as answering them together goes. */
export interface TogetherCase {
  registerNo: string;
  /** The agency that answers. */
  agencyId: number;
  /** By identity; null where it is not known. */
  requester: string | null;
}

/** Whether two requests may be examined together: one requester, one agency. Each keeps its own reply all the same.
 * @law 政府信息公开条例 第三十三条 — a reply is due on each request
 * @reading nothing provides for one reply to several requests: they are examined together, each is answered by its own letter (answered-together) */
export function mayAnswerTogether(one: TogetherCase, other: TogetherCase): LawMay {
  const cite = { instrument: '政府信息公开条例', article: '第三十三条' };
  if (one.agencyId !== other.agencyId)
    return { ok: false, reason: '不是同一机关收到的申请，不能一并办理。', cite };
  if (one.requester === null || one.requester !== other.requester)
    return { ok: false, reason: '不是同一申请人的申请，不能一并办理。', cite };
  return { ok: true };
}

/** What a letter says of the requests that were examined with its own, in Chinese; nothing where there are none.
 * @law 政府信息公开条例 第三十三条 — the letter names the request that it answers
 * @reading each letter names its own request and says that the others have letters of their own (answered-together) */
export function togetherWords(own: string, others: readonly string[]): string {
  if (others.length === 0) return '';
  return `本答复书答复登记号为${own}的申请。同一申请人登记号为${others.join('、')}的申请与本件内容相关，本机关一并审查，各件分别作出答复书。`;
}

import type { Cite } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';

/** 更正申请: a person says that a record about himself is wrong. Not a request for information. */
export interface RectificationClaim {
  /** The record concerns who claims. */
  aboutClaimant: boolean;
  /** What is wrong and what would be right. */
  what: string;
  /** Papers that show it. */
  evidence: string;
}

const article41: Cite = { instrument: '政府信息公开条例', article: '第四十一条' };

/** Whether a claim may be taken up as it stands; it is always received and told what it lacks.
 * @law 政府信息公开条例 第四十一条 — a record about oneself, shown by evidence to be inaccurate */
export function mayTakeUpRectification({ aboutClaimant, what, evidence }: RectificationClaim): LawMay {
  const no = (reason: string): LawMay => ({ ok: false, reason, cite: article41 });
  if (!aboutClaimant) return no('只能申请更正与自己有关的记录。');
  if (!what.trim()) return no('请写明哪一处不准确，应当怎样记录。');
  return evidence.trim() ? { ok: true } : no('请提供证明记录不准确的证据。');
}

/** 处理结果 of a claim. */
export type RectificationKind =
  | 'rectified' // 予以更正并告知
  | 'not-shown' // 经审核不属实，告知理由
  | 'transferred' // 转送有权更正的机关并告知
  | 'told-where'; // 告知向有权更正的机关提出

export interface RectificationOutcome {
  kinds: RectificationKind[];
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** What may become of a claim, by whose record it is and what was found.
 * @law 政府信息公开条例 第四十一条 — corrected and told when true; not competent: passed on or told where to go
 * @reading a claim is no request: it has no register number of requests, no reply limit, and enters no line of table 3 (rectification-no-request) */
export function rectificationOutcome(found: { competent: boolean; shown: boolean }): RectificationOutcome {
  if (!found.competent) {
    const because = '不属于本机关职能范围，可以转送有权更正的行政机关并告知，或者告知申请人向其提出。';
    return { kinds: ['transferred', 'told-where'], because, cite: article41 };
  }
  return found.shown
    ? { kinds: ['rectified'], because: '经审核属实，应当更正并告知申请人。', cite: article41 }
    : {
        kinds: ['not-shown'],
        because: '经审核，证据不能证明记录不准确，告知申请人并说明理由。',
        cite: article41,
      };
}

/** Whether a claim may be concluded so: what was done is named, and where it went.
 * @law 政府信息公开条例 第四十一条 — rectified and told; passed on and told */
export function mayConcludeRectification(
  kind: RectificationKind,
  told: { what: string; agency: string },
): LawMay {
  const no = (reason: string): LawMay => ({ ok: false, reason, cite: article41 });
  if ((kind === 'transferred' || kind === 'told-where') && !told.agency.trim()) {
    return no('请写明有权更正的行政机关。');
  }
  return told.what.trim() ? { ok: true } : no('请写明更正的内容或者不予更正的理由，告知申请人。');
}

import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Cite, Day } from '#law/cite.ts';
import type { Opinion } from '#law/disclosure/consultation-outcome.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** 因公共利益决定公开, against a third party's will. */
export interface OverrideFacts {
  /** The ground on which it would be refused. */
  ground: ReplyCode;
  /** What the third party said in writing; null while it is asked. */
  opinion: Opinion | null;
  /** 不公开可能对公共利益造成重大影响：which and how. */
  publicInterest: string;
  /** What is disclosed. */
  content: string;
  /** Who agreed: the head of the office and a leader of the agency. */
  approvals: { by: 'office-head' | 'leader'; officerId: number; on: Day }[];
}

const article32: Cite = { instrument: '政府信息公开条例', article: '第三十二条' };
const no = (reason: string, cite = article32): LawMay => ({ ok: false, reason, cite });

/** Whether disclosure may be decided against the third party's will, and the third party be told.
 * @law 政府信息公开条例 第三十二条 — where withholding may seriously harm the public interest; the third party is told content and reasons in writing
 * @law 政府信息公开条例 第十五条 — of trade secrets and privacy only
 * @law 政府信息公开条例 第十四条 — no public interest opens what must not be disclosed
 * @reading two persons agree: the head of the office and a leader of the agency (override-approvals) */
export function mayOverride(facts: OverrideFacts): LawMay {
  if (facts.ground !== 'R3.4') {
    const cite = { instrument: '政府信息公开条例', article: '第十五条' };
    return no('只有涉及第三方商业秘密、个人隐私的信息，才能因公共利益决定公开。', cite);
  }
  if (facts.opinion === null) return no('先书面征求第三方意见，收到意见或者期满后再决定。');
  if (facts.opinion === 'consents') return no('第三方已经同意，直接公开，不需要这一决定。');
  if (!facts.publicInterest.trim()) return no('请写明不公开可能对哪种公共利益造成怎样的重大影响。');
  if (!facts.content.trim()) return no('请写明决定公开的政府信息内容，告知第三方。');
  return mayWithApprovals(facts.approvals);
}

function mayWithApprovals(approvals: OverrideFacts['approvals']): LawMay {
  const [head, leader] = (['office-head', 'leader'] as const).map((by) =>
    approvals.find((each) => each.by === by),
  );
  if (!head) return no('须经政府信息公开工作机构负责人同意。');
  if (!leader) return no('须经本机关负责人同意。');
  return head.officerId === leader.officerId ? no('两次同意不能是同一个人。') : { ok: true };
}

/** The first day on which the information may be given, after the third party was told: a hold of working days
 * leaves it time to go to court.
 * @law 政府信息公开条例 第三十二条 — the third party is told
 * @law 法释〔2025〕8号 第一条第四项 — it may sue over the disclosure
 * @reading the law sets no hold; none by default, each city may set one (override-hold) */
export function releaseAfterOverrideOn(
  notifiedOn: Day,
  holdDays = 0,
  calendar: Calendar = nationalCalendar,
): Day {
  return addWorkingDays(notifiedOn, holdDays, calendar);
}

/** Whether what the third party did not want disclosed may be given today.
 * @law 政府信息公开条例 第三十二条 — not before the third party is told content and reasons in writing
 * @reading nor before the hold is over (override-hold) */
export function mayReleaseAfterOverride(
  override: { notifiedOn: Day | null; holdUntil: Day | null },
  today: Day,
): LawMay {
  if (!override.notifiedOn) return no('先把决定公开的内容和理由书面告知第三方。');
  if (today < override.notifiedOn) return no(`${override.notifiedOn}才告知第三方。`);
  return override.holdUntil && today < override.holdUntil
    ? no(`告知第三方后留出时间，${override.holdUntil}起可以公开。`)
    : { ok: true };
}

import type { Cite, Day } from '#law/cite.ts';
import type { LawMay } from '#law/disclosure/may.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { publishBy } from '#law/publication/publish-limit.ts';

/** What speaks for making information public that was given on request. */
export interface PublishFacts {
  /** Outcome of the last reply on this information. */
  code: ReplyCode;
  /** Different requesters who asked this agency for the same information. */
  requesters: number;
  /** A requester suggested it: it touches the interests of the public. */
  suggested: boolean;
}

export interface PublishProposal {
  /** may: several asked for the same. must-review: a requester suggested it. */
  kind: 'may' | 'must-review';
  /** In Chinese. */
  because: string;
  cite: Cite;
}

/** Whether information given on request is proposed for publication; null when nothing speaks for it.
 * @law 政府信息公开条例 第四十四条第一款 — several requesters, the same information, and it can be disclosed: it may be published
 * @law 政府信息公开条例 第四十四条第二款 — a requester may suggest it, the agency reviews */
export function publishProposal({ code, requesters, suggested }: PublishFacts): PublishProposal | null {
  if (suggested) {
    const because = '申请人建议纳入主动公开的范围，须经审核作出决定并告知。';
    return { kind: 'must-review', because, cite: article44('第二款') };
  }
  // Given in whole: what is left of a severed record may be published too, but only as it was given.
  if (requesters < 2 || (code !== 'R1' && code !== 'R2')) return null;
  const because = `${requesters}名申请人申请过相同的信息，该信息可以公开，可以纳入主动公开的范围。`;
  return { kind: 'may', because, cite: article44('第一款') };
}

export interface PublishDecision {
  publish: boolean;
  reasons: string;
  /** 公开审查 was done by another person than the proposer. */
  reviewed: boolean;
  decidedOn: Day;
}

/** Whether a decision on a proposal may be recorded.
 * @law 政府信息公开条例 第十七条 — information is reviewed before it is published
 * @law 政府信息公开条例 第四十四条第二款 — what belongs to proactive disclosure is published in time
 * @reading what other requesters' data a record shows is taken out first (published-without-requesters) */
export function mayDecidePublication({ publish, reasons, reviewed }: PublishDecision): LawMay {
  if (!reasons.trim())
    return { ok: false, reason: '请写明理由：为什么公开，或者为什么不公开。', cite: article44('第二款') };
  if (publish && !reviewed) {
    const cite = { instrument: '政府信息公开条例', article: '第十七条' };
    return { ok: false, reason: '公开前须经公开审查，并去掉申请人和他人的个人信息。', cite };
  }
  return { ok: true };
}

/** The last day for publishing once it was decided.
 * @law 政府信息公开条例 第四十四条第二款 — in time
 * @law 政府信息公开条例 第二十六条 — as proactive disclosure: within twenty working days
 * @reading the twenty working days run from the decision (publish-after-proposal) */
export function publishDecidedBy({ decidedOn }: Pick<PublishDecision, 'decidedOn'>): Day {
  return publishBy(decidedOn);
}

function article44(paragraph: string): Cite {
  return { instrument: '政府信息公开条例', article: `第四十四条${paragraph}` };
}

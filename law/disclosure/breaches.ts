import type { Cite } from '#law/cite.ts';
import type { Course } from '#law/disclosure/course.ts';
import {
  deferredReply,
  orderedReply,
  replyLimit,
  restartsOnCorrection,
  restartsOnPayment,
} from '#law/disclosure/limits.ts';
import { correctionNoticeLastDay } from '#law/disclosure/runs.ts';
import { inForce } from '#law/in-force.ts';

/** Something recorded that was not lawful; it stays on record and has only the effect that the law gives it. */
export interface Breach {
  code:
    | 'late-correction-notice'
    | 'second-correction-notice'
    | 'extension-without-effect'
    | 'late-fee-notice'
    | 'deferral-without-effect'
    | 'overdue';
  /** In Chinese. */
  reason: string;
  cite: Cite;
}

/** What in the file breaks the limits of law; nothing recorded is refused.
 * @law 政府信息公开条例 第三十条 — one notice within seven working days
 * @law 政府信息公开条例 第三十三条第二款 — reply and extension within the limit
 * @law 政府信息公开信息处理费管理办法 第六条 — fee notice within the limit
 * @law 政府信息公开条例 第三十五条 — delayed day fixed within the limit
 * @law 行政复议法 第七十七条 — ordered reply within its period */
export function breachesOf(course: Course): Breach[] {
  const extensions = course.limit?.extensions.withoutEffect ?? [];
  return [
    ...ofCorrections(course),
    ...ofFeeNotice(course),
    ...ofDeferral(course),
    ...extensions.map(({ reason, cite }): Breach => ({ code: 'extension-without-effect', reason, cite })),
    ...ofReply(course),
  ];
}

function ofCorrections({ facts, calendar }: Course): Breach[] {
  const [first, second] = facts.corrections.toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : 1));
  const last = correctionNoticeLastDay(facts.receivedOn, calendar);
  const breaches: Breach[] = [];
  if (first && last && first.sentOn > last) {
    const reason = `补正通知应当在${last}前发出，${first.sentOn}才发出，答复期限不重新计算。`;
    breaches.push({ code: 'late-correction-notice', reason, cite: restartsOnCorrection });
  }
  if (second) {
    const reason = '补正只能一次性告知，第二次通知没有效力。';
    breaches.push({ code: 'second-correction-notice', reason, cite: restartsOnCorrection });
  }
  return breaches;
}

function ofFeeNotice({ facts, runs, limit }: Course): Breach[] {
  const had = runs.some(({ waiting }) => waiting?.for === 'payment');
  if (!facts.feeNotice || had || !limit) return [];
  const reason = `收费通知应当在答复期限内（${limit.due}前）发出，${facts.feeNotice.sentOn}才发出，期限不重新计算。`;
  return [{ code: 'late-fee-notice', reason, cite: restartsOnPayment }];
}

function ofDeferral({ facts, limit }: Course): Breach[] {
  if (!facts.deferral || facts.ordered || !limit || limit.deferredTo) return [];
  const reason = `延迟答复的日期应当在答复期限内（${limit.due}前）确定并晚于期限，${facts.deferral.decidedOn}确定的没有效力。`;
  return [{ code: 'deferral-without-effect', reason, cite: deferredReply }];
}

function ofReply({ facts, today, limit }: Course): Breach[] {
  if (!limit || (facts.endedOn ?? today) <= limit.due) return [];
  const reason = facts.endedOn
    ? `答复应当在${limit.due}前发出，实际在${facts.endedOn}发出。`
    : `答复期限已于${limit.due}届满，尚未答复。`;
  return [
    {
      code: 'overdue',
      reason,
      cite: facts.ordered ? orderedReply : inForce(replyLimit, facts.receivedOn).cite,
    },
  ];
}

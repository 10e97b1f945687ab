import type { Cite, Day } from '#law/cite.ts';
import { baseDue, type Course, extensionDays } from '#law/disclosure/course.ts';
import { correctionNoticeLastDay } from '#law/disclosure/runs.ts';

/** Something recorded that was not lawful; it stays on record and has only the effect that the law gives it. */
export interface Breach {
  code: 'late-correction-notice' | 'second-correction-notice' | 'extension-without-effect' | 'late-fee-notice' | 'overdue';
  /** In Chinese. */
  reason: string;
  cite: Cite;
}

const art30 = { instrument: '政府信息公开条例', article: '第三十条' };
const art33 = { instrument: '政府信息公开条例', article: '第三十三条第二款' };

/** What in the file breaks the limits of law; nothing recorded is refused.
 * @law 政府信息公开条例 第三十条 — one notice within seven working days
 * @law 政府信息公开条例 第三十三条第二款 — reply and extension within the limit */
export function breachesOf(course: Course, due: Day | null): Breach[] {
  const { facts, today, calendar } = course;
  const breaches: Breach[] = [];
  const last = correctionNoticeLastDay(facts.receivedOn, calendar);
  if (facts.corrections[0] && facts.corrections[0].sentOn > last) {
    const reason = `补正通知应当在${last}前发出，迟发不使期限重新计算。`;
    breaches.push({ code: 'late-correction-notice', reason, cite: art30 });
  }
  if (facts.corrections.length > 1) {
    breaches.push({ code: 'second-correction-notice', reason: '补正只能通知一次，第二次通知没有效力。', cite: art30 });
  }
  const base = baseDue(course);
  if (base && facts.extension && extensionDays(course) === 0) {
    const reason = `延期须在${base}前同意并告知，且为1至20个工作日；这次延期不改变到期日。`;
    breaches.push({ code: 'extension-without-effect', reason, cite: art33 });
  }
  if (due && (facts.endedOn ?? today) > due) {
    const reason = facts.endedOn ? `答复应当在${due}前发出，实际在${facts.endedOn}发出。` : `答复期限已于${due}届满。`;
    breaches.push({ code: 'overdue', reason, cite: art33 });
  }
  return breaches;
}

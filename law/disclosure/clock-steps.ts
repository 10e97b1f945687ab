import type { Cite, Day } from '#law/cite.ts';
import { countingStarts, notCounted, replyLimit, restartsOnCorrection } from '#law/disclosure/limits.ts';
import { type Course, extensionDays } from '#law/disclosure/course.ts';
import { inForce } from '#law/in-force.ts';

/** One step of law in the course of the clock. */
export interface ClockStep {
  on: Day;
  /** In Chinese. */
  what: string;
  cite: Cite;
}

/** The steps that made the due day, in order of their days.
 * @law 政府信息公开条例 第三十三条第二款 — receipt, twenty working days, extension
 * @law 政府信息公开条例 第三十条 — correction and restart */
export function stepsOf(course: Course, due: Day | null): ClockStep[] {
  const { facts, runs, suspensions } = course;
  const limit = inForce(replyLimit, facts.receivedOn);
  const steps: ClockStep[] = [{ on: facts.receivedOn, what: '收到申请，当日不计，从次日起算。', cite: countingStarts }];
  for (const run of runs) {
    if (run.kind === 'corrected') {
      steps.push({ on: run.from, what: '收到补正，答复期限重新计算。', cite: restartsOnCorrection });
    }
    if (run.waiting?.for === 'correction') {
      steps.push({ on: run.waiting.from, what: '发出补正通知，等候补正。', cite: restartsOnCorrection });
    }
  }
  for (const { of, from, to, open } of suspensions) {
    const end = open ? '，仍在等候' : `，至${to}为止`;
    steps.push({ on: from, what: `征求${of}意见${end}，所需时间不计。`, cite: notCounted });
  }
  const days = extensionDays(course);
  if (days > 0 && facts.extension) {
    const what = `经政府信息公开工作机构负责人同意并告知申请人，延长${days}个工作日。`;
    steps.push({ on: facts.extension.notifiedOn, what, cite: limit.cite });
  }
  const ordered = steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (due) ordered.push({ on: due, what: `第${limit.value + days}个工作日，答复期限届满。`, cite: limit.cite });
  return ordered;
}

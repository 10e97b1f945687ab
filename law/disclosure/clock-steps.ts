import type { Cite, Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import type { Course } from '#law/disclosure/course.ts';
import {
  countingStarts,
  deferredReply,
  notCounted,
  orderedReply,
  replyLimit,
  restartsOnCorrection,
  restartsOnPayment,
} from '#law/disclosure/limits.ts';
import type { RunLimit } from '#law/disclosure/run-limit.ts';
import type { Run } from '#law/disclosure/runs.ts';
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
 * @law 政府信息公开条例 第三十三条第三款 — consultation
 * @law 政府信息公开条例 第三十条 — correction and restart
 * @law 政府信息公开信息处理费管理办法 第六条 — fee notice and restart
 * @law 政府信息公开条例 第三十五条 — delayed day
 * @law 行政复议法 第七十七条 — ordered reply */
export function stepsOf(course: Course): ClockStep[] {
  const steps = [
    ...course.runs.flatMap(ofRun),
    ...ofConsultations(course),
    ...ofExtension(course),
    ...ofDeferral(course),
  ];
  steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return [...steps, ...ofDueDay(course)];
}

function ofRun({ from, kind, waiting }: Run): ClockStep[] {
  const steps: ClockStep[] = [starts[kind](from)];
  if (waiting?.for === 'correction') {
    const what = '一次性告知申请人补正，等候补正，不计算答复期限。';
    steps.push({ on: waiting.from, what, cite: restartsOnCorrection });
  }
  if (waiting?.for === 'payment') {
    const what = '发出收费通知，等候缴费，不计算答复期限。';
    steps.push({ on: waiting.from, what, cite: restartsOnPayment });
  }
  return steps;
}

const starts: Record<Run['kind'], (on: Day) => ClockStep> = {
  received: (on) => ({ on, what: '收到申请，当日不计，从次日起算。', cite: countingStarts(on) }),
  corrected: (on) => ({ on, what: '收到补正的申请，答复期限重新计算。', cite: restartsOnCorrection }),
  'fee-paid': (on) => ({ on, what: '申请人完成缴费，从次日起重新计算答复期限。', cite: restartsOnPayment }),
  ordered: (on) => ({ on, what: '收到责令重新答复的决定或者判决，从次日起计算。', cite: orderedReply }),
};

function ofConsultations({ suspensions }: Course): ClockStep[] {
  return suspensions.map(({ of, from, to, open }) => {
    const end = open ? '，仍在等候答复' : `，至${to}为止`;
    return { on: from, what: `征求${of}意见${end}，所需时间不计入答复期限。`, cite: notCounted };
  });
}

function ofExtension({ facts, limit }: Course): ClockStep[] {
  const extension = limit?.extensions.effective;
  if (!extension) return [];
  const what = `经政府信息公开工作机构负责人同意并告知申请人，延长${extension.days}个工作日。`;
  return [{ on: extension.notifiedOn, what, cite: inForce(replyLimit, facts.receivedOn).cite }];
}

function ofDeferral({ facts, limit }: Course): ClockStep[] {
  if (!limit?.deferredTo || !facts.deferral) return [];
  const what = `申请理由合理，确定延迟至${limit.deferredTo}答复，并告知申请人。`;
  return [{ on: facts.deferral.decidedOn, what, cite: deferredReply }];
}

function ofDueDay({ facts, limit, runs }: Course): ClockStep[] {
  if (!limit) return [];
  const fixed = fixedDueDay(facts, limit);
  if (fixed) return [{ on: limit.due, ...fixed }];
  const count = (runs.at(-1)?.budget ?? 0) + (limit.extensions.effective?.days ?? 0);
  const what = `第${count}个工作日，答复期限届满。`;
  return [{ on: limit.due, what, cite: inForce(replyLimit, facts.receivedOn).cite }];
}

/** A due day that is not counted out in working days. */
function fixedDueDay(facts: ReplyClockFacts, limit: RunLimit): Omit<ClockStep, 'on'> | null {
  if (limit.deferredTo) return { what: '延迟答复的日期届满。', cite: deferredReply };
  if (facts.ordered) {
    const { days, unit } = facts.ordered;
    const what = `重新答复的期限（${days}${unit === 'calendar-days' ? '日' : '个工作日'}）届满。`;
    return { what, cite: orderedReply };
  }
  return null;
}

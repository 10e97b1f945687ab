import { type ExplainerForm, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import { loadSubject, type Subject, type SubjectKey } from '#app/policy-library/explainers/load-subject.ts';
import { mayNotExplain } from '#app/policy-library/explainers/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface ExplainerPlanInput {
  subject: SubjectKey;
  /** 解读提纲 */
  outline: string;
  /** 形式 */
  forms: ExplainerForm[];
  /** 途径: 政府网站、政务新媒体、新闻媒体…… */
  channels: string[];
  /** 时间 */
  plannedOn: Day;
  /** 责任领导, the head of the drafting department: 第一解读人 */
  leader: string;
}

/** 制定解读方案, with the draft or for a document already published; a new plan stands beside the old, the newest counts. */
export async function planExplainer(scope: Scope, input: ExplainerPlanInput): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const subject = await loadSubject(inside, input.subject);
    if (!subject) return refused('unknown-subject', '没有这个文件或者制定项目。');
    const refusal = mayPlanExplainer(scope, subject) ?? planFault(input, subject);
    if (refusal) return { ok: false, refusal };
    await inside.db
      .insertInto('explainer_plans')
      .values({
        city: inside.city.code,
        making_id: subject.makingId,
        document_id: subject.documentId,
        outline: input.outline.trim(),
        forms: input.forms,
        channels: input.channels,
        planned_on: input.plannedOn,
        leader: input.leader.trim(),
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .execute();
    await writeAudit(inside, {
      act: 'plan-explainer',
      subject: subjectLabel(subject),
      detail: { forms: input.forms, plannedOn: input.plannedOn },
    });
    return done(null);
  });
}

export function mayPlanExplainer(scope: Scope, subject: Subject): Refusal | null {
  return mayNotExplain(scope.actor, 'plan-explainer', subject);
}

/** `documents:7` or `makings:3`, for the audit line. */
export function subjectLabel({ documentId, makingId }: Subject): string {
  return documentId === null ? `makings:${makingId}` : `documents:${documentId}`;
}

function planFault(input: ExplainerPlanInput, subject: Subject): Refusal | null {
  if (input.outline.trim().length < 10) {
    return { code: 'outline-missing', reason: '请写明解读提纲：准备讲哪几个问题。' };
  }
  if (input.forms.length === 0 || !input.forms.every(isExplainerForm)) {
    return { code: 'form-missing', reason: '请至少选一种解读形式；重要政策建议选两种以上。' };
  }
  if (input.channels.length === 0) return { code: 'channel-missing', reason: '请至少选一个解读途径。' };
  if (!isDay(input.plannedOn)) return { code: 'day-missing', reason: '请写明计划发布日期。' };
  if (subject.publishedOn !== null && input.plannedOn < subject.publishedOn) {
    return { code: 'day-early', reason: `文件${subject.publishedOn}才公布，解读不能早于文件发布。` };
  }
  return input.leader.trim()
    ? null
    : { code: 'leader-missing', reason: '请写明责任领导：起草部门负责人是第一解读人。' };
}

import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { askedOf } from '#app/disclosure-requests/acts/record-reasons.ts';
import { clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { reasonsLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type DeferralNoticeInput,
  deferralNoticeFamily,
} from '#app/disclosure-requests/letters/notices/deferral-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { mayDefer, mayJudgeReasons } from '#law/disclosure/reasons.ts';

export interface ReasonsDecision extends CaseInput {
  reasonable: boolean;
  why: string;
  /** 延迟答复的日期, where the reasons hold but the limit cannot be kept; null: replied to within the limit. */
  deferredTo: Day | null;
}

/**
 * 认定理由 (art. 35): unreasonable, and the request is not handled (only R5.4 may be drafted); reasonable but too much
 * for the limit, and a delayed day is fixed and told, which takes the place of the due day.
 */
export async function decideReasons(scope: Scope, input: ReasonsDecision): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'decide-reasons',
    may: (file) => mayDecideReasons(file, scope) ?? mayDecideSo(file, input, scope),
    write: async (inside, file) => {
      const { id } = await inside.db
        .insertInto('reasons_decisions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          reasons_request_id: askedOf(file).id,
          reasonable: input.reasonable,
          why: input.why,
          deferred_to: input.deferredTo,
          decided_on: inside.today,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const { reasonable, deferredTo } = input;
      const notice = deferredTo && deferralOf(file, inside, { ...input, deferredTo });
      const subject = { kind: 'reasons-decision', id };
      const documentNo = notice ? await issueToRequester(inside, file, { ...notice, subject }) : null;
      return { value: null, detail: { reasonable, deferredTo, documentNo } };
    },
  });
}

export function mayDecideReasons(file: CaseFile, scope: Scope): May {
  const asked = file.reasonsRequests[0];
  if (asked?.decided_on) return { code: 'already-decided', reason: '理由是否合理已经认定。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  const facts = {
    found: asked?.found ?? '',
    askedOn: asked?.sent_on ?? null,
    answerBy: asked ? reasonsLimit(file, asked).limitOn : null,
    answeredOn: asked?.received_on ?? null,
    endedOn: clockFactsOf(file).endedOn,
  };
  const may = mayJudgeReasons(facts, scope.today);
  if (may.ok) return null;
  const unproven = asked && facts.answerBy === null && facts.answeredOn === null && facts.endedOn === null;
  const reason = unproven
    ? '申请人还没有说明理由，说明理由告知书也还没有送达证明：先在“登记投递情况”登记送达之日。'
    : may.reason;
  return { code: 'reasons-not-open', reason, cite: may.cite };
}

function mayDecideSo(file: CaseFile, input: ReasonsDecision, scope: Scope): May {
  const cite = { instrument: '政府信息公开条例', article: '第三十五条' };
  if (!input.why.trim()) {
    const reason = input.reasonable
      ? '请写明为什么认为理由合理；延迟答复的，写明为什么在期限内无法答复。'
      : '请写明为什么认为理由不合理：答复书要写。';
    return { code: 'why-missing', reason, cite };
  }
  if (input.deferredTo === null) return null;
  if (!input.reasonable) {
    return { code: 'deferral-of-refused', reason: '理由不合理的不予处理，不确定延迟答复的日期。', cite };
  }
  const { due, state } = clockOf(file, scope.today);
  const may = mayDefer(
    { until: input.deferredTo, why: input.why },
    state === 'ended' ? null : due,
    scope.today,
  );
  if (!may.ok) return { code: 'deferral-not-open', reason: may.reason, cite: may.cite };
  if (askedOf(file).received_on === null) {
    return { code: 'no-reasons', reason: '申请人没有说明理由，不能以理由合理为由延迟答复。', cite };
  }
  return mayIssue(file, scope, deferralOf(file, scope, { ...input, deferredTo: input.deferredTo }));
}

/** 延迟答复告知书 */
function deferralOf(
  file: CaseFile,
  scope: Scope,
  input: ReasonsDecision & { deferredTo: Day },
): PaperDraft<DeferralNoticeInput, Letter> {
  const asked = askedOf(file);
  const paper = file.papers.find(
    (each) => each.subject_kind === 'reasons-request' && each.subject_id === asked.id,
  );
  return {
    family: deferralNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      reasonsNoticeNo: paper?.document_no ?? '',
      reasonsOn: asked.received_on ?? '',
      why: input.why,
      dueOn: clockOf(file, scope.today).due ?? '',
      deferredTo: input.deferredTo,
    }),
  };
}

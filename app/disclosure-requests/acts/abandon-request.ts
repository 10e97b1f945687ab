import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Ending, writeEnding } from '#app/disclosure-requests/acts/write-ending.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import {
  correctionLimit,
  paymentLimit,
  type ServedLimit,
} from '#app/disclosure-requests/case-file/paper-limits.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import { remedyPlaceOf } from '#app/disclosure-requests/letters/letter-of.ts';
import {
  type AbandonmentNoticeInput,
  abandonmentNoticeFamily,
} from '#app/disclosure-requests/letters/notices/abandonment-notice.ts';
import { noticeRemedyClause } from '#app/disclosure-requests/letters/remedy-wording.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { Cite } from '#law/cite.ts';

export interface AbandonmentInput extends CaseInput {
  /** Letters, calls, talks: what shows that no justified reason was given. */
  noReason: string;
}

/** What the requester was told to do and did not. */
export interface Omission extends ServedLimit {
  kind: 'no-correction' | 'no-payment';
  subject: { kind: string; id: number };
  zh: string;
  cite: Cite;
}

/**
 * 不再处理: the period for correction (R6.1) or payment (R6.2) is over, counted from the proven service of the notice,
 * and no justified reason was given. The requester is told, with the remedy.
 */
export async function abandonRequest(scope: Scope, input: AbandonmentInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'abandon-request',
    may: (file) => {
      const refusal = mayAbandon(file, scope) ?? mayWithoutReason(file, input, scope);
      return refusal ?? mayIssue(file, scope, noticeOf(file, scope));
    },
    write: async (inside, file) => {
      const notice = noticeOf(file, inside);
      const ending = endingOf(file, inside, input);
      const id = await writeEnding(inside, file, ending);
      const documentNo = await issueToRequester(inside, file, { ...notice, subject: { kind: 'ending', id } });
      return { value: null, detail: { code: ending.code, endedOn: inside.today, documentNo } };
    },
  });
}

export function mayAbandon(file: CaseFile, scope: Scope): May {
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止。' };
  const omission = omissionOf(file, scope);
  if (!omission) {
    const reason =
      '没有在等待申请人补正或者缴费。逾期发出的补正、收费通知没有效力，不能据此不再处理，应当继续办理并答复。';
    return { code: 'nothing-awaited', reason, cite: correctionRule };
  }
  const { servedOn, limitOn, cite, zh } = omission;
  if (servedOn === null || limitOn === null) {
    const reason = `${zh}还没有送达证明，期限没有开始计算：先在“登记投递情况”登记送达之日。`;
    return { code: 'service-unproven', reason, cite };
  }
  return scope.today > limitOn
    ? null
    : { code: 'period-runs', reason: `期限至${dayText(limitOn)}，届满后才能不再处理。`, cite };
}

/** The notice that the clock waits for; one without effect is not waited for. */
export function omissionOf(file: CaseFile, scope: Scope): Omission | null {
  const { state } = clockOf(file, scope.today);
  const correction = file.correctionNotices.find(({ received_on }) => received_on === null);
  if (state === 'waiting-correction' && correction) {
    return {
      kind: 'no-correction',
      subject: { kind: 'correction-notice', id: correction.id },
      zh: '补正告知书',
      cite: correctionRule,
      ...correctionLimit(file, correction),
    };
  }
  const fee = file.feeNotices.find(({ paid_on }) => paid_on === null);
  if (state !== 'waiting-payment' || !fee) return null;
  return {
    kind: 'no-payment',
    subject: { kind: 'fee-notice', id: fee.id },
    zh: '收费通知书',
    cite: { instrument: '政府信息公开信息处理费管理办法', article: '第六条' },
    ...paymentLimit(file, fee),
  };
}

function mayWithoutReason(file: CaseFile, input: AbandonmentInput, scope: Scope): May {
  if (omissionOf(file, scope)?.kind === 'no-payment' || input.noReason.trim()) return null;
  const reason =
    '请写明申请人有没有来信来电说明不能按期补正的理由。有正当理由的，不能视为放弃，应当等待补正。';
  return { code: 'reason-unchecked', reason, cite: correctionRule };
}

function endingOf(file: CaseFile, scope: Scope, { noReason }: AbandonmentInput): Ending {
  const omission = omissionOf(file, scope);
  if (!omission) throw new Error(`request ${file.id} waits for nothing`);
  const unpaid = omission.kind === 'no-payment';
  const reason = noReason.trim() ? `。${noReason.trim()}` : '';
  return {
    kind: omission.kind,
    code: unpaid ? 'R6.2' : 'R6.1',
    facts: `${omission.zh}期限至${dayText(omission.limitOn ?? scope.today)}，申请人逾期未${unpaid ? '缴费' : '补正'}${reason}`,
    proof: `${omission.zh}${dayText(omission.servedOn ?? scope.today)}送达`,
    endedOn: scope.today,
  };
}

/** 不再处理告知书 */
function noticeOf(file: CaseFile, scope: Scope): PaperDraft<AbandonmentNoticeInput, Letter> {
  const omission = omissionOf(file, scope);
  if (!omission) throw new Error(`request ${file.id} waits for nothing`);
  const { kind, id } = omission.subject;
  const paper = file.papers.find((each) => each.subject_kind === kind && each.subject_id === id);
  return {
    family: abandonmentNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      because: omission.kind,
      notice: {
        documentNo: paper?.document_no ?? '',
        servedOn: omission.servedOn ?? '',
        limitOn: omission.limitOn ?? '',
      },
      remedyClause: noticeRemedyClause(
        remedyPlaceOf(file, scope.today),
        omission.kind === 'no-payment' ? 'R6.2' : 'R6.1',
      ),
    }),
  };
}

const correctionRule: Cite = { instrument: '政府信息公开条例', article: '第三十条' };

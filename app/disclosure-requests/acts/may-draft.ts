import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/**
 * Whether a reply may be drafted now. The clock is asked, not the stage: a correction notice without effect leaves the
 * limit running, and so the reply due.
 */
export function mayDraft(file: CaseFile, scope: Scope): May {
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，不能再改。' };
  if (file.run === 1 && file.endings.length > 0) {
    return { code: 'ended', reason: '本件已经终止，不再拟写答复。' };
  }
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '先分办，再拟写答复。' };
  const { state } = clockOf(file, scope.today);
  if (state === 'waiting-correction') {
    return {
      code: 'waiting-correction',
      reason: '等待申请人补正，收到补正后再拟写；补正期满的，由公开工作机构负责人办理“不再处理”。',
    };
  }
  if (state === 'waiting-payment') {
    return {
      code: 'waiting-payment',
      reason: '等待申请人缴费，缴费后再拟写；缴费期满的，由公开工作机构负责人办理“不再处理”。',
    };
  }
  return file.consultations.some(({ answered_on }) => answered_on === null)
    ? {
        code: 'consulting',
        reason: '正在征求意见，记录意见或者期满未答复后再拟写。',
        cite: { instrument: '政府信息公开条例', article: '第三十二条' },
      }
    : null;
}

/**
 * What the file leaves open: after a judgement that the requester's reasons are unreasonable nothing but R5.4, and
 * R5.4 only after it; a request that is abandoned ends by its own act, which asks for the proof of service.
 */
export function mayDraftAs(file: CaseFile, code: ReplyCode): May {
  if (code === 'R6.1' || code === 'R6.2') {
    const reason = '逾期不补正、不缴费的，由公开工作机构负责人办理“不再处理”，须有通知书的送达证明。';
    return { code: 'abandoned-by-own-act', reason };
  }
  const cite = { instrument: '政府信息公开条例', article: '第三十五条' };
  const refused = file.reasonsRequests.some(({ reasonable }) => reasonable === false);
  if (refused && code !== 'R5.4') {
    const reason = '已认定申请理由不合理，只能按“无正当理由大量反复申请”答复不予处理。';
    return { code: 'reasons-refused', reason, cite };
  }
  if (!refused && code === 'R5.4') {
    const reason = '以无正当理由大量反复申请为由不予处理的，须先要求申请人说明理由，并认定理由不合理。';
    return { code: 'reasons-not-asked', reason, cite };
  }
  return null;
}

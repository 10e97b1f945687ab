import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { writeEnding } from '#app/disclosure-requests/acts/write-ending.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { Cite, Day } from '#law/cite.ts';
import { type ReplyCode, replyTypeOf } from '#law/disclosure/reply-types.ts';

export interface SpotAnswer extends CaseInput {
  code: ReplyCode;
  /** What was given or told. */
  answer: string;
  answeredOn: Day;
  /** Who signed the record and where it is kept. */
  signedRecord: string;
  /** The signed record, scanned. */
  uploads: Upload[];
}

/** Replies that can be given across the counter: the record is given, or the requester is told where it is. */
export const spotCodes: readonly ReplyCode[] = ['R1', 'R3.8', 'R4.1', 'R5.1', 'R5.3'];

/** 当场答复 (art. 33): kept as a record that the requester signed; no reply letter follows. */
export async function answerOnTheSpot(scope: Scope, input: SpotAnswer): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'answer-on-the-spot',
    may: (file) => mayAnswerOnTheSpot(file, scope) ?? mayAnswerSo(file, input, scope),
    write: async (inside, file) => {
      await writeEnding(inside, file, {
        kind: 'on-the-spot',
        code: input.code,
        facts: input.answer,
        proof: input.signedRecord,
        endedOn: input.answeredOn,
      });
      await writeUploads(inside, file.id, input.uploads);
      return { value: null, detail: { code: input.code, answeredOn: input.answeredOn } };
    },
  });
}

export function mayAnswerOnTheSpot(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再当场答复。' };
  if (file.run > 1) return { code: 'ordered', reason: '责令重新答复的，须书面重新答复。' };
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (file.reasonsRequests.some(({ reasonable }) => reasonable === false))
    return { code: 'reasons-refused', reason: '已认定申请理由不合理，须书面答复不予处理。' };
  if (file.consultations.some(({ answered_on }) => answered_on === null))
    return { code: 'consulting', reason: '正在征求意见，记录意见或者期满未答复后再答复。' };
  const { state } = clockOf(file, scope.today);
  return state === 'waiting-correction' || state === 'waiting-payment'
    ? { code: state, reason: '正在等待申请人补正或者缴费。' }
    : null;
}

function mayAnswerSo(file: CaseFile, input: SpotAnswer, scope: Scope): May {
  if (!spotCodes.includes(input.code)) {
    const zh = replyTypeOf(input.code).zh;
    const reason = `“${zh}”须书面答复，写明理由和救济途径，不能当场口头答复。`;
    return {
      code: 'needs-a-letter',
      reason,
      cite: { instrument: '政府信息公开条例', article: '第三十六条' },
    };
  }
  if (!input.answer.trim()) return { code: 'answer-missing', reason: '请写明当场提供或者告知了什么。', cite };
  if (!input.answeredOn) return { code: 'day-missing', reason: '请填写当场答复的日期。' };
  if (input.answeredOn > scope.today) return { code: 'future-day', reason: '答复日期不能晚于今天。' };
  if (input.answeredOn < file.received_on)
    return { code: 'before-receipt', reason: '答复日期不能早于收到申请之日。' };
  return input.signedRecord.trim() && input.uploads.length > 0
    ? null
    : {
        code: 'record-missing',
        reason: '请上传申请人签名的当场答复记录，并写明签名的人和原件存放处。',
        cite,
      };
}

const cite: Cite = { instrument: '政府信息公开条例', article: '第三十三条第一款' };

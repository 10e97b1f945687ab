import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface OpinionInput extends CaseInput {
  consultationId: number;
  opinion: 'consent' | 'objection' | 'silence';
  reasons: string;
  /** 收到意见之日, or the last day of the limit where nothing came */
  answeredOn: Day;
}

/** 记录意见: ends the consultation; counting goes on from the next working day. */
export async function recordOpinion(scope: Scope, input: OpinionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-opinion',
    may: (file) => mayRecordOpinion(file) ?? mayBeAnswered(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('consultation_opinions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          consultation_id: input.consultationId,
          opinion: input.opinion,
          reasons: input.reasons,
          answered_on: input.answeredOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return {
        value: null,
        detail: { consultation: input.consultationId, opinion: input.opinion, answeredOn: input.answeredOn },
      };
    },
  });
}

export function mayRecordOpinion(file: CaseFile): May {
  return openConsultations(file).length > 0
    ? null
    : { code: 'no-consultation', reason: '没有等待答复的征求意见。' };
}

export function openConsultations(file: CaseFile) {
  return file.consultations.filter((consultation) => consultation.answered_on === null);
}

function mayBeAnswered(file: CaseFile, input: OpinionInput, scope: Scope): May {
  const consultation = openConsultations(file).find((each) => each.id === input.consultationId);
  if (!consultation) return { code: 'no-consultation', reason: '这次征求意见已经记录过结果。' };
  if (input.answeredOn > scope.today) return { code: 'future-day', reason: '收到意见的日期不能晚于今天。' };
  if (input.answeredOn < consultation.sent_on) {
    return { code: 'before-sending', reason: '收到意见的日期不能早于征求意见书发出日期。' };
  }
  return input.opinion === 'objection' && !input.reasons.trim()
    ? {
        code: 'reasons-missing',
        reason: '不同意公开的，请录入对方的理由：有合理理由才不予公开。',
        cite: { instrument: '政府信息公开条例', article: '第三十二条' },
      }
    : null;
}

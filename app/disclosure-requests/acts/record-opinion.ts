import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { opinionLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Cite, Day } from '#law/cite.ts';
import { consultationOutcome } from '#law/disclosure/consultation-outcome.ts';

export interface OpinionInput extends CaseInput {
  consultationId: number;
  opinion: 'consent' | 'objection' | 'silence';
  reasons: string;
  /** 收到意见之日; of silence the last day of the limit is taken, whatever stands here. */
  answeredOn: Day;
}

type Consultation = CaseFile['consultations'][number];

/**
 * 记录意见: ends one consultation; counting goes on once none runs. Silence is recorded when the fifteen working days
 * from the party's own receipt are over: a third party's is neither consent nor refusal, a co-maker's is consent.
 */
export async function recordOpinion(scope: Scope, input: OpinionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-opinion',
    may: (file) => mayRecordOpinion(file) ?? mayBeAnswered(file, input, scope),
    write: async (inside, file) => {
      const consultation = openConsultations(file).find(({ id }) => id === input.consultationId);
      const limit = consultation && opinionLimit(file, consultation).limitOn;
      const answeredOn = input.opinion === 'silence' && limit ? limit : input.answeredOn;
      await inside.db
        .insertInto('consultation_opinions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          consultation_id: input.consultationId,
          opinion: input.opinion,
          reasons: input.reasons,
          answered_on: answeredOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      const { consultationId: of, opinion } = input;
      return { value: null, detail: { consultation: of, opinion, answeredOn } };
    },
  });
}

export function mayRecordOpinion(file: CaseFile): May {
  return openConsultations(file).length > 0
    ? null
    : { code: 'no-consultation', reason: '没有等待答复的征求意见。' };
}

export function openConsultations(file: CaseFile): Consultation[] {
  return file.consultations.filter((consultation) => consultation.answered_on === null);
}

/** What an opinion means for the reply, in the words of the law; null for an agency that did not make the record. */
export function meaningOf({ of, opinion }: Pick<Consultation, 'of' | 'opinion'>): string | null {
  if (of !== 'third-party' && of !== 'co-maker') return null;
  if (opinion === 'consent') return consultationOutcome(of, 'consents').because;
  if (opinion === 'silence') return consultationOutcome(of, 'silent').because;
  return opinion === 'objection' ? consultationOutcome(of, 'objects-with-reasons').because : null;
}

function mayBeAnswered(file: CaseFile, input: OpinionInput, scope: Scope): May {
  const consultation = openConsultations(file).find((each) => each.id === input.consultationId);
  if (!consultation) return { code: 'no-consultation', reason: '这次征求意见已经记录过结果。' };
  if (input.opinion === 'silence') return mayBeSilent(file, consultation, scope);
  if (!input.answeredOn) return { code: 'day-missing', reason: '请填写收到意见的日期。' };
  if (input.answeredOn > scope.today) return { code: 'future-day', reason: '收到意见的日期不能晚于今天。' };
  if (input.answeredOn < consultation.sent_on) {
    return { code: 'before-sending', reason: '收到意见的日期不能早于征求意见书发出日期。' };
  }
  return input.opinion === 'objection' && !input.reasons.trim()
    ? {
        code: 'reasons-missing',
        reason: '不同意公开的，请录入对方的理由：有合理理由才不予公开。',
        cite: ruleOf(consultation),
      }
    : null;
}

function mayBeSilent(file: CaseFile, consultation: Consultation, scope: Scope): May {
  const { servedOn, limitOn } = opinionLimit(file, consultation);
  const cite = ruleOf(consultation);
  if (servedOn === null || limitOn === null) {
    const reason =
      '还没有对方收到征求意见书的证明，十五个工作日没有开始计算：先在“登记投递情况”登记对方收到之日。';
    return { code: 'delivery-unproven', reason, cite };
  }
  const reason = `对方${dayText(servedOn)}收到，答复期限至${dayText(limitOn)}，届满后才能记录“期满没有答复”。`;
  return scope.today > limitOn ? null : { code: 'period-runs', reason, cite };
}

function ruleOf({ of }: Consultation): Cite {
  return { instrument: '政府信息公开条例', article: of === 'co-maker' ? '第三十四条' : '第三十二条' };
}

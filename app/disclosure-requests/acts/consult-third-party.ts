import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface ConsultationInput extends CaseInput {
  of: 'third-party' | 'agency';
  partyName: string;
  /** 涉及的材料; the letter never names the requester */
  recordConcerned: string;
  /** 对方收到征求意见书之日, when already known */
  deliveredOn: Day | null;
}

/** 征求意见: the time it needs does not count towards the reply limit. */
export async function consultThirdParty(scope: Scope, input: ConsultationInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'consult-third-party',
    may: (file) => mayConsult(file) ?? mayConsultSo(input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('consultations')
        .values({
          city: inside.city.code,
          request_id: file.id,
          of: input.of,
          party_name: input.partyName,
          record_concerned: input.recordConcerned,
          sent_on: inside.today,
          delivered_on: input.deliveredOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { of: input.of, sentOn: inside.today, deliveredOn: input.deliveredOn } };
    },
  });
}

export function mayConsult(file: CaseFile): May {
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '先分办，再征求意见。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  return stageOfFile(file) === 'waiting-correction'
    ? { code: 'waiting-correction', reason: '正在等待申请人补正。' }
    : null;
}

function mayConsultSo(input: ConsultationInput, scope: Scope): May {
  const cite = { instrument: '政府信息公开条例', article: '第三十二条' };
  if (!input.partyName.trim()) return { code: 'party-missing', reason: '请填写征求意见的对象。', cite };
  if (!input.recordConcerned.trim()) return { code: 'record-missing', reason: '请写明涉及的材料。', cite };
  return input.deliveredOn !== null && input.deliveredOn !== scope.today
    ? {
        code: 'not-delivered-today',
        reason: '征求意见书今天发出，对方收到之日只能是今天；以后收到的请留空，记录意见时填写。',
      }
    : null;
}

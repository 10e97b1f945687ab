import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import {
  type ConsultationLetters,
  letterToConsulted,
  noticeToRequester,
} from '#app/disclosure-requests/papers/consultation-letters.ts';
import { sendToRequester, writeDelivery } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { issuePaper } from '#app/disclosure-requests/papers/issue-paper.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

export interface ConsultationInput extends CaseInput {
  of: 'third-party' | 'agency' | 'co-maker';
  partyName: string;
  /** 涉及的材料; the letter never names the requester */
  recordConcerned: string;
  /** Which content concerns the third party; what is intended or asked, to an agency. */
  question?: string;
  interest?: 'trade-secret' | 'personal-privacy' | 'other-rights';
  /** 对方收到征求意见书之日, when already known */
  deliveredOn: Day | null;
}

/**
 * 征求意见: the time it needs does not count towards the reply limit. Several may run at once. The letter goes to
 * the party, and the requester is told that it was sent, not to whom.
 */
export async function consultThirdParty(scope: Scope, input: ConsultationInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'consult-third-party',
    may: (file) =>
      mayConsult(file) ??
      mayConsultSo(input, scope) ??
      letterToConsulted(lettersOf(file, scope, input)).may(),
    write: async (inside, file) => {
      const { id } = await inside.db
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
        .returning('id')
        .executeTakeFirstOrThrow();
      const letters = lettersOf(file, inside, input);
      const { paperId } = await letterToConsulted(letters).issue({ kind: 'consultation', id });
      const step = {
        of: { paperId },
        way: input.deliveredOn ? 'by-hand' : 'post',
        on: inside.today,
      } as const;
      await writeDelivery(inside, file, { ...step, fact: 'sent' });
      const notice = await issuePaper(inside, file, noticeToRequester(letters));
      await sendToRequester(inside, file, notice.paperId);
      return { value: null, detail: { of: input.of, sentOn: inside.today, deliveredOn: input.deliveredOn } };
    },
  });
}

/** An agency that did not make the record is given the same fifteen working days. */
function lettersOf(file: CaseFile, scope: Scope, input: ConsultationInput): ConsultationLetters {
  const answerBy = addWorkingDays(scope.today, 15, calendarOfFile(file));
  return { file, scope, ...input, question: input.question?.trim() || input.recordConcerned, answerBy };
}

export function mayConsult(file: CaseFile): May {
  if (file.assignments.length === 0) return { code: 'not-assigned', reason: '先分办，再征求意见。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  const stage = stageOfFile(file);
  if (stage === 'ended') return { code: 'ended', reason: '本件已经终止。' };
  return stage === 'waiting-correction' || stage === 'waiting-payment'
    ? { code: stage, reason: stage === 'waiting-payment' ? '正在等待申请人缴费。' : '正在等待申请人补正。' }
    : null;
}

function mayConsultSo(input: ConsultationInput, scope: Scope): May {
  const cite = { instrument: '政府信息公开条例', article: '第三十二条' };
  if (!input.partyName.trim()) return { code: 'party-missing', reason: '请填写征求意见的对象。', cite };
  if (!input.recordConcerned.trim()) return { code: 'record-missing', reason: '请写明涉及的材料。', cite };
  return input.deliveredOn !== null && input.deliveredOn !== scope.today
    ? {
        code: 'not-delivered-today',
        reason:
          '征求意见书今天发出，对方收到之日只能是今天；以后收到的请留空，收到送达证明时在“登记投递情况”填写。',
      }
    : null;
}

import { mayHaveBeenReceivedOn } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ReceiptDayNoticeInput,
  receiptDayNoticeFamily,
} from '#app/disclosure-requests/letters/notices/receipt-day-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';
import { mayAmendReceipt } from '#law/disclosure/receipt-amendment.ts';

export interface ReceiptAmendmentDecision extends CaseInput {
  amendmentId: number;
  confirmed: boolean;
  note: string;
}

export type ReceiptAmendmentFact = CaseFile['receiptAmendments'][number];

/**
 * 复核收到之日更正: by another person than the one who proposed it. Confirmed, the day of receipt and its basis are
 * rewritten, the limit counts anew from it and the requester is told; the day before stays in the amendment and in the
 * audit chain.
 */
export async function decideReceiptAmendment(
  scope: Scope,
  input: ReceiptAmendmentDecision,
): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'decide-receipt-amendment',
    may: (file) =>
      mayDecideReceiptDay(file, scope) ?? mayDecideSo(file, input, scope) ?? mayTell(file, input, scope),
    write: async (inside, file) => {
      const amendment = openAmendment(file, input.amendmentId);
      if (!amendment) throw new Error(`amendment ${input.amendmentId} is not open`);
      await inside.db
        .insertInto('receipt_amendment_decisions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          amendment_id: amendment.id,
          confirmed: input.confirmed,
          note: input.note.trim(),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      if (input.confirmed) {
        await rewriteDayOfReceipt(inside, file, amendment);
        const notice = noticeOf(file, inside, amendment);
        await issueToRequester(inside, file, {
          ...notice,
          subject: { kind: 'receipt-amendment', id: amendment.id },
        });
      }
      const detail = { from: file.received_on, to: amendment.to_day, confirmed: input.confirmed };
      return { value: null, detail };
    },
  });
}

export function mayDecideReceiptDay(file: CaseFile, scope: Scope): May {
  const open = openAmendments(file);
  if (open.length === 0) return { code: 'no-amendment', reason: '没有待复核的收到之日更正。' };
  return open.every((each) => isOwn(each, scope)) ? ownAmendment : null;
}

export function openAmendments(file: CaseFile): ReceiptAmendmentFact[] {
  return file.receiptAmendments.filter(({ confirmed }) => confirmed === null);
}

function openAmendment(file: CaseFile, amendmentId: number): ReceiptAmendmentFact | undefined {
  return openAmendments(file).find(({ id }) => id === amendmentId);
}

function mayDecideSo(file: CaseFile, input: ReceiptAmendmentDecision, scope: Scope): May {
  const amendment = openAmendment(file, input.amendmentId);
  if (!amendment) return { code: 'no-amendment', reason: '这一项更正已经复核过。' };
  if (isOwn(amendment, scope)) return ownAmendment;
  if (!input.confirmed)
    return input.note.trim() ? null : { code: 'note-missing', reason: '退回的，请写明理由。' };
  const law = mayAmendReceipt(
    {
      from: file.received_on,
      to: amendment.to_day,
      reason: amendment.reason,
      proof: amendment.proof,
      proposedBy: amendment.officer_id,
      confirmedBy: officerIdOf(scope),
    },
    scope.today,
  );
  if (!law.ok) return { code: 'not-amendable', reason: law.reason, cite: law.cite };
  return mayHaveBeenReceivedOn(file, amendment.to_day);
}

/** Whether the notice to the requester may be issued; sent back, nothing changed and nobody is told. */
function mayTell(file: CaseFile, input: ReceiptAmendmentDecision, scope: Scope): May {
  const amendment = openAmendment(file, input.amendmentId);
  return input.confirmed && amendment ? mayIssue(file, scope, noticeOf(file, scope, amendment)) : null;
}

function noticeOf(
  file: CaseFile,
  scope: Scope,
  amendment: ReceiptAmendmentFact,
): PaperDraft<ReceiptDayNoticeInput, Letter> {
  const amended = { ...file, received_on: amendment.to_day, received_because: amendment.because };
  const clock = clockOf(amended, scope.today);
  return {
    family: receiptDayNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(amended, scope, signature),
      toldBefore: amendment.from_day,
      because: amendment.because,
      why: amendment.reason,
      dueOn: clock.state === 'ended' ? null : clock.due,
    }),
  };
}

async function rewriteDayOfReceipt(
  scope: Scope,
  file: CaseFile,
  amendment: ReceiptAmendmentFact,
): Promise<void> {
  await scope.db
    .updateTable('disclosure_requests')
    .set({ received_on: amendment.to_day, received_because: amendment.because })
    .where('city', '=', scope.city.code)
    .where('id', '=', file.id)
    .execute();
  await noteChange(scope, 'disclosure-figures', String(file.agency_id));
}

function isOwn({ officer_id }: ReceiptAmendmentFact, { actor }: Scope): boolean {
  return actor.kind === 'officer' && actor.officerId === officer_id;
}

const ownAmendment = {
  code: 'own-amendment',
  reason: '收到之日更正须由另一人复核，提出人不能自己确认。',
  cite: { instrument: '政府信息公开条例', article: '第三十一条' },
};

import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { replyLimit } from '#law/disclosure/limits.ts';
import { mayAmendReceipt } from '#law/disclosure/receipt-amendment.ts';
import { type ReceiptChannel, receiptDay } from '#law/disclosure/receipt-day.ts';

export interface AmendReceiptInput extends CaseInput {
  /** The day on which the channel's event really happened. */
  toDay: Day;
  reason: string;
  /** What proves it and where it is kept. */
  proof: string;
  uploads: Upload[];
}

/**
 * 更正收到之日: proposed with a reason and proof. The day stands as it is until a second person confirms the proposal;
 * nobody writes over day 0 otherwise.
 */
export async function amendReceiptDay(scope: Scope, input: AmendReceiptInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'amend-receipt-day',
    may: (file) => mayProposeReceiptDay(file) ?? mayBecome(file, input, scope),
    write: async (inside, file) => {
      await writeUploads(inside, file.id, input.uploads);
      await inside.db
        .insertInto('receipt_amendments')
        .values({
          city: inside.city.code,
          request_id: file.id,
          from_day: file.received_on,
          to_day: input.toDay,
          because: receiptDay({ channel: file.channel as ReceiptChannel, submittedOn: input.toDay }).because,
          reason: input.reason.trim(),
          proof: proofOf(input),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { from: file.received_on, to: input.toDay } };
    },
  });
}

export function mayProposeReceiptDay(file: CaseFile): May {
  if (!file.receiptAmendments.some(({ confirmed }) => confirmed === null)) return null;
  return { code: 'already-proposed', reason: '已经有一项收到之日更正等待复核，请先复核。' };
}

/** What the file itself says against the day, whoever proposed it. */
export function mayHaveBeenReceivedOn(file: CaseFile, day: Day): May {
  if (!isDay(day)) return { code: 'day-missing', reason: '请填写更正后的收到之日。' };
  if (day < (replyLimit[0]?.from ?? ''))
    return { code: 'before-the-regulation', reason: '日期早于《政府信息公开条例》施行之日，请核对年份。' };
  const ended = file.dispatches[0]?.sent_on ?? file.endings[0]?.ended_on;
  return ended && day > ended
    ? { code: 'after-the-reply', reason: '收到之日不能晚于答复发出或者办理终结之日。' }
    : null;
}

function mayBecome(file: CaseFile, input: AmendReceiptInput, scope: Scope): May {
  const possible = mayHaveBeenReceivedOn(file, input.toDay);
  if (possible) return possible;
  const amendment = {
    from: file.received_on,
    to: input.toDay,
    reason: input.reason,
    proof: proofOf(input),
    proposedBy: officerIdOf(scope),
    confirmedBy: null,
  };
  const law = mayAmendReceipt(amendment, scope.today);
  return law.ok ? null : { code: 'not-amendable', reason: law.reason, cite: law.cite };
}

function proofOf({ proof, uploads }: AmendReceiptInput): string {
  const names = uploads.map(({ name }) => name).join('、');
  return [proof.trim(), names && `附件：${names}`].filter(Boolean).join('。');
}

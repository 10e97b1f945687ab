import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface PaymentInput extends CaseInput {
  /** 完成缴费之日: the reply limit is counted anew from the day after. */
  paidOn: Day;
  /** 财政票据号 */
  receiptNo: string;
}

/** 登记缴费: of the whole amount; what was paid in part is no payment. Late payment that was taken restarts too. */
export async function recordPayment(scope: Scope, input: PaymentInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-payment',
    may: (file) => mayRecordPayment(file) ?? mayBePaidOn(file, input, scope),
    write: async (inside, file) => {
      const notice = unpaidNoticeOf(file);
      if (!notice) throw new Error(`request ${file.id} has no unpaid notice`);
      await inside.db
        .insertInto('fee_payments')
        .values({
          city: inside.city.code,
          request_id: file.id,
          notice_id: notice.id,
          amount: notice.amount,
          paid_on: input.paidOn,
          receipt_no: input.receiptNo.trim(),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { amount: notice.amount, paidOn: input.paidOn } };
    },
  });
}

export function mayRecordPayment(file: CaseFile): May {
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止，不再收费。' };
  return unpaidNoticeOf(file) ? null : { code: 'no-fee-notice', reason: '没有等待缴纳的收费通知。' };
}

export function unpaidNoticeOf(file: CaseFile) {
  return file.feeNotices.find((notice) => notice.paid_on === null);
}

function mayBePaidOn(file: CaseFile, input: PaymentInput, scope: Scope): May {
  const notice = unpaidNoticeOf(file);
  if (!input.paidOn) return { code: 'day-missing', reason: '请填写完成缴费的日期。' };
  if (input.paidOn > scope.today) return { code: 'future-day', reason: '缴费日期不能晚于今天。' };
  if (input.paidOn < (notice?.sent_on ?? ''))
    return { code: 'before-notice', reason: '缴费日期不能早于收费通知书发出日期。' };
  return input.receiptNo.trim()
    ? null
    : {
        code: 'receipt-missing',
        reason: `请填写财政票据号。应缴${yuanText(notice?.amount ?? 0)}，全部缴清后再登记。`,
      };
}

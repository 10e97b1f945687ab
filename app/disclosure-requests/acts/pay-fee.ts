import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { mayRecordPayment, unpaidNoticeOf } from '#app/disclosure-requests/acts/record-payment.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { dayOf } from '#app/shell/clock.ts';
import { type Result, refused, type Scope } from '#app/shell/scope.ts';
import { demoPayment } from '#integrations/payment/demo-payment.ts';
import type { PaymentPort } from '#integrations/payment/payment-port.ts';

/**
 * 网上缴费: the whole amount of the notice. The payment system is asked before the transaction and answers the same
 * receipt however often it is asked, so that a payment whose record failed is recorded by the next click.
 */
export async function payFee(scope: Scope, requestId: number, port: PaymentPort): Promise<Result<null>> {
  const before = await loadCase(scope, requestId);
  const notice = before && unpaidNoticeOf(before);
  const refusal = before && mayPay(before);
  if (refusal) return { ok: false, refusal };
  if (!notice) return refused('unknown-case', '没有这件申请。');
  const { receiptNo, paidAt } = await port.pay({
    paymentCode: notice.payment_code,
    amount: notice.amount,
    at: scope.now,
  });
  return changeOwnRequest(scope, requestId, {
    act: 'pay-fee',
    may: (file) => mayPay(file),
    write: async (inside, file) => {
      const paidOn = dayOf(paidAt);
      await inside.db
        .insertInto('fee_payments')
        .values({
          city: inside.city.code,
          request_id: file.id,
          notice_id: notice.id,
          amount: notice.amount,
          paid_on: paidOn,
          receipt_no: receiptNo,
          officer_id: null,
          recorded_at: inside.now,
        })
        .execute();
      return { amount: notice.amount, paidOn };
    },
  });
}

export function mayPay(file: CaseFile): May {
  const refusal = mayRecordPayment(file);
  return refusal?.code === 'no-fee-notice'
    ? { code: 'nothing-to-pay', reason: '现在没有需要您缴纳的费用。' }
    : refusal;
}

export const payByCode = '本机关没有开通网上缴费，请凭收费通知书上的缴款码缴纳。';

export function mayPayOnline(file: CaseFile, scope: Scope): May {
  return mayPay(file) ?? (paymentPortOf(scope) ? null : { code: 'no-port', reason: payByCode });
}

/** A city connects its own payment system here; the demonstration has one that takes no money. */
export function paymentPortOf({ city }: Scope): PaymentPort | null {
  return city.demo ? demoPayment : null;
}

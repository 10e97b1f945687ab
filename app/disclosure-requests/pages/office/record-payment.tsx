import {
  mayRecordPayment,
  recordPayment,
  unpaidNoticeOf,
} from '#app/disclosure-requests/acts/record-payment.ts';
import { paymentLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-payment',
  may: mayRecordPayment,
  button: '登记缴费',
  help: '全部缴清才登记，答复期限自完成缴费次日起重新计算。逾期后才缴、本机关收下的，同样重新计算。',
  initial: (_file, scope) => ({ paid_on: scope.today, receipt_no: '' }),
  run: (scope, input, body) =>
    recordPayment(scope, { ...input, paidOn: body.paid_on ?? '', receiptNo: body.receipt_no ?? '' }),
  fields: ({ file, scope, body }) => {
    const notice = unpaidNoticeOf(file);
    const limit = notice && paymentLimit(file, notice).limitOn;
    return (
      <>
        {notice && (
          <Facts
            facts={[
              { name: '应缴', value: yuanText(notice.amount) },
              { name: '缴款码', value: notice.payment_code },
              { name: '缴费期限', value: limit ? `至${dayText(limit)}` : '收费通知书还没有送达证明' },
            ]}
          />
        )}
        <DateField name="paid_on" label="完成缴费之日" value={body.paid_on} max={scope.today} />
        <TextField name="receipt_no" label="财政票据号" value={body.receipt_no} size="medium" />
      </>
    );
  },
});

import { mayPayOnline, payByCode, payFee, paymentPortOf } from '#app/disclosure-requests/acts/pay-fee.ts';
import { unpaidNoticeOf } from '#app/disclosure-requests/acts/record-payment.ts';
import { paymentLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { refused } from '#app/shell/scope.ts';

/** 网上缴费, where a payment system is connected; elsewhere the code of the notice is paid as the notice says. */
export const { get, post } = ownPage({
  path: '/requests/payment',
  title: '缴纳信息处理费',
  lede: '缴清以后，答复期限自完成缴费的次日起重新计算；逾期不缴的，视为放弃申请。',
  button: '缴费',
  may: mayPayOnline,
  run: async (scope, { requestId }) => {
    const port = paymentPortOf(scope);
    return port ? payFee(scope, requestId, port) : refused('no-port', payByCode);
  },
  fields: ({ file }) => {
    const notice = unpaidNoticeOf(file);
    if (!notice) return null;
    const limit = paymentLimit(file, notice).limitOn;
    return (
      <>
        <Notice title="演示站点">
          <p>点“缴费”不会扣款，只生成示例票据号。</p>
        </Notice>
        <Facts
          facts={[
            { name: '应缴', value: yuanText(notice.amount) },
            { name: '怎样算出', value: notice.basis },
            { name: '缴款码', value: notice.payment_code },
            { name: '缴费期限', value: limit ? `${dayText(limit)}前` : '自收到收费通知书次日起20个工作日' },
          ]}
        />
      </>
    );
  },
});

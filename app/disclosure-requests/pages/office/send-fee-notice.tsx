import { mayCharge, sendFeeNotice } from '#app/disclosure-requests/acts/send-fee-notice.ts';
import { requestsOfMonth } from '#app/disclosure-requests/month-requests.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { monthText } from '#app/disclosure-requests/requester-count.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';
import { feeByItems, monthTotals } from '#law/fees/monthly.ts';

export const { get, post, may } = actPage({
  act: 'send-fee-notice',
  may: mayCharge,
  button: '发出收费通知书',
  help: '须在答复期限内发出。申请人自收到次日起二十个工作日内缴纳，缴费后答复期限重新计算；逾期不缴视为放弃申请。除此之外不得收取邮费、复印费。',
  initial: () => ({
    scale: 'items',
    pages: '',
    code: '',
    how: '凭缴款码通过非税收入统一收缴渠道（网上银行、手机支付或者代收银行网点）缴纳',
  }),
  run: (scope, input, body) =>
    sendFeeNotice(scope, {
      ...input,
      scale: body.scale === 'pages' ? 'pages' : 'items',
      pages: Number(body.pages),
      paymentCode: body.code ?? '',
      payHow: body.how ?? '',
    }),
  fields: async ({ file, scope, body }) => {
    const month = await requestsOfMonth(scope, file);
    const [total] = month ? monthTotals(month) : [];
    return (
      <>
        {month && total ? (
          <Notice title={`该申请人${monthText(total.month)}的申请`}>
            <p>
              向本机关共{total.items}件，按件累计{total.yuan}元。{feeByItems(file.id, month).basis}
            </p>
          </Notice>
        ) : (
          <Notice tone="warn" title="不能按件计收">
            <p>案卷里没有申请人的证件号码，不能合计同一申请人当月的件数。</p>
          </Notice>
        )}
        <RadioGroup
          name="scale"
          label="按哪一种标准"
          hint="每件申请只能选一种。"
          value={body.scale}
          choices={[
            { value: 'items', label: '按件', hint: '同一申请人当月超过10件的部分。' },
            {
              value: 'pages',
              label: '按量',
              hint: '本件提供的页数超过30页的部分；各件页数不相加。',
              more: (
                <TextField name="pages" label="页数" inputmode="numeric" value={body.pages} size="short" />
              ),
            },
          ]}
        />
        <TextField
          name="code"
          label="缴款码"
          hint="非税收入收缴系统开出的号码。"
          value={body.code}
          size="medium"
        />
        <TextArea name="how" label="缴纳方式" value={body.how} rows={2} />
      </>
    );
  },
});

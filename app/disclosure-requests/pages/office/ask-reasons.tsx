import { askReasons, mayAsk } from '#app/disclosure-requests/acts/ask-reasons.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { countOfRequester, monthText } from '#app/disclosure-requests/requester-count.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Notice } from '#app/shell/notice.tsx';

export const { get, post, may } = actPage({
  act: 'ask-reasons',
  may: mayAsk,
  button: '发出说明理由告知书',
  help: '只有数量、频次明显超过合理范围才能要求说明理由。答复期限照常计算，不因此停止。',
  initial: () => ({ beyond: '', period_days: '7' }),
  run: (scope, input, body) =>
    askReasons(scope, {
      ...input,
      beyondReason: body.beyond ?? '',
      periodDays: Number(body.period_days),
    }),
  fields: async ({ file, scope, body }) => {
    const counted = await countOfRequester(scope, file);
    return (
      <>
        {counted ? (
          <Notice title="台账里同一申请人的申请">
            <p>
              {dayText(counted.from)}至{dayText(counted.to)}共{counted.requests}件，其中
              {monthText(counted.busiestMonth)}最多，{counted.inBusiestMonth}件。告知书会写上这些数字。
            </p>
          </Notice>
        ) : (
          <Notice tone="warn" title="不能统计">
            <p>案卷里没有申请人的证件号码，不能核实是同一申请人提出了多少申请。</p>
          </Notice>
        )}
        <TextArea
          name="beyond"
          label="怎样明显超过合理范围"
          hint="写事实：内容是否相近、间隔多久、占用多少人力。不评价申请人。"
          value={body.beyond}
          rows={4}
        />
        <TextField
          name="period_days"
          label="说明理由的期限（工作日）"
          hint="自申请人收到告知书之日起计算，一般5至10个工作日。"
          inputmode="numeric"
          value={body.period_days}
          size="short"
        />
      </>
    );
  },
});

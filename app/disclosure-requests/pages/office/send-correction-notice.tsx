import { mayNotify, sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'send-correction-notice',
  may: mayNotify,
  button: '发出补正通知',
  help: '只能通知一次，需要补正的地方一次写全。收到补正之前不计算答复期限，收到之日起重新计算。',
  initial: () => ({ items: '', guidance: '', period_days: '10' }),
  run: (scope, input, body) =>
    sendCorrectionNotice(scope, {
      ...input,
      items: body.items ?? '',
      guidance: body.guidance ?? '',
      periodDays: Number(body.period_days),
    }),
  fields: ({ body }) => (
    <>
      <TextArea name="items" label="需要补正的事项" hint="一行一项，一次写全。" value={body.items} rows={5} />
      <TextArea name="guidance" label="怎样补正" optional value={body.guidance} rows={3} />
      <TextField
        name="period_days"
        label="补正期限（工作日）"
        hint="自申请人收到补正告知书之日起计算。法律没有规定长短，一般10至15个工作日。"
        inputmode="numeric"
        value={body.period_days}
        size="short"
      />
    </>
  ),
});

import { mayNotify, sendCorrectionNotice } from '#app/disclosure-requests/acts/send-correction-notice.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';
import { addWorkingDays } from '#law/calendar/working-days.ts';

export const { get, post, may } = actPage({
  act: 'send-correction-notice',
  may: mayNotify,
  button: '发出补正通知',
  help: '只能通知一次，需要补正的地方一次写全。收到补正之前不计算答复期限，收到之日起重新计算。',
  initial: (_file, scope) => ({ items: '', guidance: '', limit_on: addWorkingDays(scope.today, 10) }),
  run: (scope, input, body) =>
    sendCorrectionNotice(scope, {
      ...input,
      items: body.items ?? '',
      guidance: body.guidance ?? '',
      limitOn: body.limit_on ?? '',
    }),
  fields: ({ scope, body }) => (
    <>
      <TextArea name="items" label="需要补正的事项" value={body.items} rows={5} />
      <TextArea name="guidance" label="怎样补正" optional value={body.guidance} rows={3} />
      <DateField
        name="limit_on"
        label="补正期限的最后一日"
        hint="法律没有规定长短，一般留十个工作日。"
        value={body.limit_on}
        min={scope.today}
      />
    </>
  ),
});

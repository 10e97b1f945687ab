import { mayOrder, orderNewReply, overturnedCases } from '#app/disclosure-requests/acts/order-new-reply.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'order-new-reply',
  may: mayOrder,
  button: '重新办理',
  help: '复议决定、判决责令重新答复的，本件重新打开，另起一次答复；原来的答复、送达和统计不变。期限自收到次日起算，不再补正、延期。',
  initial: (_file, scope) => ({ received_on: scope.today, days: '20', unit: 'working-days', basis: '' }),
  run: (scope, input, body) =>
    orderNewReply(scope, {
      ...input,
      remedyCaseId: Number(body.remedy_case),
      basis: body.basis ?? '',
      receivedOn: body.received_on ?? '',
      days: Number(body.days),
      unit: body.unit === 'calendar-days' ? 'calendar-days' : 'working-days',
    }),
  fields: async ({ file, scope, body }) => {
    const cases = await overturnedCases(scope, file);
    return (
      <>
        <SelectField
          name="remedy_case"
          label="在哪个案件里责令"
          required
          hint={cases.length === 0 ? '还没有审结为“结果纠正”的案件，请先在“复议诉讼”登记。' : undefined}
          placeholder="请选择"
          value={body.remedy_case}
          options={cases.map(({ id, body: court, result }) => ({
            value: String(id),
            label: `${court}，${result ? dayText(result.concludedOn) : ''}`,
          }))}
        />
        <TextField
          name="basis"
          label="依据"
          required
          hint="决定书、判决书的名称和文号，例如：〔2026〕示行复第12号行政复议决定书"
          value={body.basis}
          maxlength={200}
        />
        <DateField name="received_on" label="收到之日" required value={body.received_on} max={scope.today} />
        <TextField
          name="days"
          label="期限（天）"
          required
          inputmode="numeric"
          size="short"
          hint="按决定书、判决书写明的填；没有写明的，填20个工作日。"
          value={body.days}
        />
        <RadioGroup
          name="unit"
          label="按什么计算"
          inline
          value={body.unit}
          choices={[
            { value: 'working-days', label: '工作日' },
            { value: 'calendar-days', label: '自然日（决定书、判决书只写“日”的）' },
          ]}
        />
      </>
    );
  },
});

import { consultThirdParty, mayConsult } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'consult-third-party',
  may: mayConsult,
  button: '登记发出征求意见书',
  help: '征求意见书不写申请人是谁。对方自收到之日起十五个工作日内答复，所需时间不计入答复期限。',
  initial: () => ({ of: 'third-party', party: '', record: '', delivered_on: '' }),
  run: (scope, input, body) =>
    consultThirdParty(scope, {
      ...input,
      of: body.of === 'agency' ? 'agency' : 'third-party',
      partyName: body.party ?? '',
      recordConcerned: body.record ?? '',
      deliveredOn: body.delivered_on || null,
    }),
  fields: ({ scope, body }) => (
    <>
      <RadioGroup
        name="of"
        label="征求谁的意见"
        value={body.of}
        choices={[
          { value: 'third-party', label: '第三方', hint: '期满不答复的，由本机关依照条例决定是否公开。' },
          { value: 'agency', label: '其他行政机关', hint: '共同制作的，期满不答复视为同意公开。' },
        ]}
      />
      <TextField name="party" label="对象" value={body.party} size="medium" />
      <TextArea name="record" label="涉及的材料" value={body.record} rows={3} />
      <DateField
        name="delivered_on"
        label="对方收到之日"
        optional
        hint="当面送达的填今天；其他的留空，记录意见时再填。"
        value={body.delivered_on}
        max={scope.today}
      />
    </>
  ),
});

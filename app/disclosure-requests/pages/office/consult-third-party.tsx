import { consultThirdParty, mayConsult } from '#app/disclosure-requests/acts/consult-third-party.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'consult-third-party',
  may: mayConsult,
  button: '发出征求意见书',
  help: '征求意见书不写申请人是谁。对方自收到之日起十五个工作日内答复，所需时间不计入答复期限。',
  initial: () => ({
    of: 'third-party',
    interest: 'trade-secret',
    party: '',
    record: '',
    question: '',
    delivered_on: '',
  }),
  run: (scope, input, body) =>
    consultThirdParty(scope, {
      ...input,
      of: body.of === 'agency' || body.of === 'co-maker' ? body.of : 'third-party',
      partyName: body.party ?? '',
      recordConcerned: body.record ?? '',
      question: body.question ?? '',
      interest: interestOf(body.interest),
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
          { value: 'co-maker', label: '共同制作机关', hint: '期满不答复的，视为同意公开。' },
          { value: 'agency', label: '其他行政机关', hint: '征求其意见的时间同样不计入答复期限。' },
        ]}
      />
      <TextField name="party" label="对象" value={body.party} size="medium" />
      <TextArea name="record" label="涉及的材料" value={body.record} rows={3} />
      <TextArea
        name="question"
        label="哪些内容涉及对方，或者要问什么"
        optional
        hint="第三方：写明涉及其权益的内容。共同制作机关：写明拟怎样处理。其他机关：写明要问的问题。"
        value={body.question}
        rows={2}
      />
      <RadioGroup
        name="interest"
        label="可能涉及第三方的"
        value={body.interest}
        choices={[
          { value: 'trade-secret', label: '商业秘密' },
          { value: 'personal-privacy', label: '个人隐私' },
          { value: 'other-rights', label: '其他合法权益' },
        ]}
      />
      <DateField
        name="delivered_on"
        label="对方收到之日"
        optional
        hint="当面送达的填今天；其他的留空，收到送达证明时在“登记投递情况”填写。"
        value={body.delivered_on}
        max={scope.today}
      />
    </>
  ),
});

function interestOf(value: string | undefined): 'trade-secret' | 'personal-privacy' | 'other-rights' {
  return value === 'trade-secret' || value === 'personal-privacy' ? value : 'other-rights';
}

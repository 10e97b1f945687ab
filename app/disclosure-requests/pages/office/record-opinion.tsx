import {
  mayRecordOpinion,
  openConsultations,
  recordOpinion,
} from '#app/disclosure-requests/acts/record-opinion.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-opinion',
  may: mayRecordOpinion,
  button: '记录意见',
  initial: (file, scope) => ({
    consultation: String(openConsultations(file)[0]?.id ?? ''),
    opinion: 'consent',
    reasons: '',
    answered_on: scope.today,
  }),
  run: (scope, input, body) =>
    recordOpinion(scope, {
      ...input,
      consultationId: Number(body.consultation),
      opinion: body.opinion === 'objection' || body.opinion === 'silence' ? body.opinion : 'consent',
      reasons: body.reasons ?? '',
      answeredOn: body.answered_on ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <SelectField
        name="consultation"
        label="哪一次征求意见"
        value={body.consultation}
        options={openConsultations(file).map((each) => ({ value: String(each.id), label: each.party_name }))}
      />
      <RadioGroup
        name="opinion"
        label="结果"
        value={body.opinion}
        choices={[
          { value: 'consent', label: '同意公开' },
          { value: 'objection', label: '不同意公开，并说明理由' },
          { value: 'silence', label: '期满没有答复' },
        ]}
      />
      <TextArea name="reasons" label="对方的理由" hint="不同意公开时必填。" value={body.reasons} rows={4} />
      <DateField
        name="answered_on"
        label="收到意见之日（或期满之日）"
        value={body.answered_on}
        max={scope.today}
      />
    </>
  ),
});

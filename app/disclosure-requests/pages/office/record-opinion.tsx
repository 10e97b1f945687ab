import {
  mayRecordOpinion,
  openConsultations,
  recordOpinion,
} from '#app/disclosure-requests/acts/record-opinion.ts';
import { partyZh } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { opinionLimit } from '#app/disclosure-requests/case-file/paper-limits.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
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
        options={openConsultations(file).map((each) => {
          const { limitOn } = opinionLimit(file, each);
          const limit = limitOn ? `答复期限至${dayText(limitOn)}` : '还没有对方收到的证明';
          return { value: String(each.id), label: `${partyZh[each.of]}　${each.party_name}　${limit}` };
        })}
      />
      <RadioGroup
        name="opinion"
        label="结果"
        value={body.opinion}
        choices={[
          { value: 'consent', label: '同意公开' },
          { value: 'objection', label: '不同意公开，并说明理由' },
          {
            value: 'silence',
            label: '期满没有答复',
            hint: '期限从对方收到之日起十五个工作日，届满才能记录。第三方不答复，由本机关依照条例决定；共同制作机关不答复，视为同意公开。',
          },
        ]}
      />
      <TextArea name="reasons" label="对方的理由" hint="不同意公开时必填。" value={body.reasons} rows={4} />
      <DateField
        name="answered_on"
        label="收到意见之日"
        hint="期满没有答复的，按期满之日记录，不用填。"
        value={body.answered_on}
        max={scope.today}
      />
    </>
  ),
});

import { outcomesOf } from '#app/remedies/acts/record-remedy-result.ts';
import type { RemedyFile } from '#app/remedies/queries.ts';
import { resultZh } from '#app/remedies/remedy-words.ts';
import { stepKinds, stepsBefore } from '#app/remedies/step-kinds.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Day } from '#law/cite.ts';

export type StepValues = Record<string, string>;
export type ResultValues = Record<string, string>;

interface Shown {
  file: RemedyFile;
  today: Day;
  values?: Record<string, string>;
}

/** 登记进展 */
export function StepForm({ file, today, values = {} }: Shown) {
  const court = file.kind !== 'reconsideration';
  return (
    <Card title="登记进展">
      <Form action={`/office/remedies/${file.id}/steps`}>
        <SelectField
          name="kind"
          label="发生了什么"
          required
          placeholder="请选择"
          value={values.kind}
          options={stepsBefore(file.kind).map((key) => ({ value: key, label: stepKinds[key].zh }))}
        />
        <DateField
          name="happened_on"
          label="发生之日"
          required
          max={today}
          value={values.happened_on ?? today}
        />
        <DateField
          name="on_day"
          label={court ? '开庭日期' : '听证日期'}
          optional
          hint="登记听证、开庭通知时填写。"
          value={values.on_day}
        />
        {court && (
          <RadioGroup
            name="head_appeared"
            label="负责人出庭"
            inline
            hint="登记开庭时填写；没有出庭的，在备注里写明理由和委托的工作人员。"
            value={values.head_appeared}
            choices={[
              { value: 'yes', label: '出庭' },
              { value: 'no', label: '没有出庭' },
            ]}
          />
        )}
        <TextArea name="note" label="备注" optional rows={2} maxlength={500} value={values.note} />
        <FormActions>
          <Button>登记</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** 登记审结 */
export function ResultForm({ file, today, values = {} }: Shown) {
  return (
    <Card title="登记审结">
      <Form action={`/office/remedies/${file.id}`}>
        <SelectField
          name="outcome"
          label="结果"
          required
          placeholder="请选择"
          hint="计入年度报告表四的哪一栏写在括号里。"
          value={values.outcome}
          options={outcomesOf(file).map(({ key, zh, result }) => ({
            value: key,
            label: `${zh}（${resultZh[result]}）`,
          }))}
        />
        <DateField
          name="concluded_on"
          label="作出决定、判决的日期"
          required
          max={today}
          value={values.concluded_on}
        />
        <DateField
          name="received_on"
          label="收到决定书、判决书的日期"
          optional
          hint="责令履行的，期限自收到次日起算。"
          max={today}
          value={values.received_on}
        />
        <TextField
          name="period_days"
          label="责令履行的期限（天）"
          optional
          inputmode="numeric"
          size="short"
          hint="没有写明的留空，按答复期限计算。"
          value={values.period_days}
        />
        <RadioGroup
          name="period_unit"
          label="期限按什么计算"
          inline
          value={values.period_unit ?? 'working-days'}
          choices={[
            { value: 'working-days', label: '工作日' },
            { value: 'calendar-days', label: '自然日' },
          ]}
        />
        <FormActions>
          <Button>登记审结</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

import {
  type ContactWay,
  contactWayZh,
  mayRecordContact,
  recordContactAttempt,
} from '#app/disclosure-requests/acts/record-contact-attempt.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { refused } from '#app/shell/scope.ts';

export const { get, post, may } = actPage({
  act: 'record-contact-attempt',
  may: mayRecordContact,
  button: '记录',
  help: '平常信函、传真须在来件当日联系申请人确认，每次联系都要记录。联系上之日为收到之日，由第二人复核后生效；当日没有联系的，以来件之日为收到之日。',
  initial: (_file, scope) => ({
    way: 'phone',
    reached: '',
    happened_on: scope.today,
    at_time: '',
    note: '',
  }),
  run: async (scope, input, body) => {
    if (!body.reached) return refused('outcome-missing', '请选择有没有联系上申请人。');
    return recordContactAttempt(scope, {
      ...input,
      way: wayOf(body.way),
      reached: body.reached === 'yes',
      note: body.note ?? '',
      happenedOn: body.happened_on ?? '',
      atTime: body.at_time ?? '',
    });
  },
  fields: ({ file, scope, body }) => (
    <>
      {file.contactAttempts.length > 0 && (
        <ul>
          {file.contactAttempts.map((each) => (
            <li>
              {dayText(each.happened_on)} {each.at_time} {contactWayZh[wayOf(each.way)]}：{each.note}
            </li>
          ))}
        </ul>
      )}
      <RadioGroup
        name="way"
        label="怎样联系"
        inline
        value={body.way}
        choices={Object.entries(contactWayZh).map(([value, label]) => ({ value, label }))}
      />
      <RadioGroup
        name="reached"
        label="结果"
        inline
        value={body.reached}
        choices={[
          { value: 'yes', label: '已与申请人确认收到申请' },
          { value: 'no', label: '没有联系上' },
        ]}
      />
      <DateField name="happened_on" label="日期" value={body.happened_on} max={scope.today} />
      <TextField name="at_time" label="时间" hint="例如 09:30" value={body.at_time} size="short" />
      <TextField
        name="note"
        label="情况"
        hint="例如“无人接听”“本人确认”。不要写电话号码。"
        value={body.note}
      />
    </>
  ),
});

function wayOf(value: string | undefined): ContactWay {
  return value && value in contactWayZh ? (value as ContactWay) : 'phone';
}

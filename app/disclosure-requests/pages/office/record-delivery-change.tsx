import {
  changeSourceZh,
  mayRecordDeliveryChange,
  recordDeliveryChange,
} from '#app/disclosure-requests/acts/record-delivery-change.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { DeliveryFields, wantedIn } from '#app/disclosure-requests/parts/delivery-fields.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

/** 登记更改送达途径 */
export const { get, post, may } = actPage({
  act: 'record-delivery-change',
  may: mayRecordDeliveryChange,
  button: '登记更改',
  help: '申请人用电话、来信等方式要求换一种送达途径的，在这里登记，以最后一次为准。先核对是不是本人。',
  initial: (_file, scope) => ({ source: 'phone', happened_on: scope.today }),
  run: (scope, input, body) =>
    recordDeliveryChange(scope, {
      ...input,
      wanted: wantedIn(body),
      source: body.source as keyof typeof changeSourceZh,
      note: (body.note ?? '').slice(0, 300),
      happenedOn: body.happened_on ?? '',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <RadioGroup
        name="source"
        label="申请人怎样提出"
        inline
        value={body.source}
        choices={Object.entries(changeSourceZh).map(([value, label]) => ({ value, label }))}
      />
      <DateField name="happened_on" label="提出之日" value={body.happened_on} max={scope.today} />
      <DeliveryFields file={file} body={body} />
      <TextField
        name="note"
        label="说明"
        hint="怎样核对是本人，来信存在哪里。不要写地址、电话。"
        value={body.note}
        maxlength={300}
        optional
      />
    </>
  ),
});

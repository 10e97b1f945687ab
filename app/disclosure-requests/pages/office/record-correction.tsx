import { mayRecordCorrection, recordCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RequestFiles } from '#app/disclosure-requests/parts/request-files.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-correction',
  may: mayRecordCorrection,
  button: '登记补正',
  help: '答复期限从收到补正之日起重新计算。',
  initial: (_file, scope) => ({ text: '', received_on: scope.today }),
  files: true,
  run: (scope, input, body) =>
    recordCorrection(scope, { ...input, text: body.text ?? '', receivedOn: body.received_on ?? '' }),
  fields: ({ scope, body }) => (
    <>
      <TextArea name="text" label="补正后的内容" value={body.text} rows={6} />
      <RequestFiles label="随补正提交的材料" />
      <DateField name="received_on" label="收到补正之日" value={body.received_on} max={scope.today} />
    </>
  ),
});

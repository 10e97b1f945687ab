import { mayRecordReasons, recordReasons } from '#app/disclosure-requests/acts/record-reasons.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-reasons',
  may: mayRecordReasons,
  button: '录入',
  help: '申请人怎么说就怎么录；逾期才说的也录，由公开工作机构负责人一并认定。',
  initial: (_file, scope) => ({ text: '', received_on: scope.today }),
  run: (scope, input, body) =>
    recordReasons(scope, { ...input, text: body.text ?? '', receivedOn: body.received_on ?? '' }),
  fields: ({ file, scope, body }) => (
    <>
      <p class="note">要求说明的事实：{file.reasonsRequests[0]?.found}</p>
      <TextArea name="text" label="申请人说明的理由" value={body.text} rows={6} />
      <DateField name="received_on" label="收到之日" value={body.received_on} max={scope.today} />
    </>
  ),
});

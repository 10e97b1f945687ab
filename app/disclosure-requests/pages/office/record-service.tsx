import { mayRecordService, recordService } from '#app/disclosure-requests/acts/record-service.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { DateField, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-service',
  may: mayRecordService,
  button: '登记送达',
  help: '复议、诉讼期限从送达之日起算。',
  initial: (file, scope) => ({
    served_on: file.dispatches[0]?.way === 'by-hand' ? file.dispatches[0].sent_on : scope.today,
    proof: '',
  }),
  run: (scope, input, body) =>
    recordService(scope, { ...input, servedOn: body.served_on ?? '', proof: body.proof ?? '' }),
  fields: ({ file, scope, body }) => {
    const opened = file.openings.find(({ reply_id }) => reply_id === file.dispatches[0]?.reply_id);
    return (
      <>
        {opened && <p>申请人首次打开：{instantText(new Date(opened.opened_at))}</p>}
        <DateField name="served_on" label="送达之日" value={body.served_on} max={scope.today} />
        <TextField
          name="proof"
          label="送达凭证"
          hint="签收人、回执、系统记录等。"
          value={body.proof}
          size="medium"
        />
      </>
    );
  },
});

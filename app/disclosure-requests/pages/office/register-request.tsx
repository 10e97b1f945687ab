import { replyNamesOf } from '#app/agencies/queries.ts';
import { mayRegister, registerRequest } from '#app/disclosure-requests/acts/register-request.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RepeatFindings } from '#app/disclosure-requests/parts/repeat-findings.tsx';
import { earlierRequests } from '#app/disclosure-requests/repeats/earlier-requests.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

export const { get, post, may } = actPage({
  act: 'register-request',
  may: mayRegister,
  button: '登记',
  initial: (file) => ({
    requester_column: file.requester_column,
    reply_name: String(file.reply_name_id),
    note: '',
  }),
  run: (scope, input, body) =>
    registerRequest(scope, {
      ...input,
      requesterColumn: body.requester_column as RequesterColumn,
      replyNameId: Number(body.reply_name),
      note: body.note ?? '',
    }),
  fields: async ({ file, scope, body }) => {
    const names = await replyNamesOf(scope, file.agency_id);
    const earlier = await earlierRequests(scope, file);
    const columns = table3Columns.filter(({ column }) =>
      file.requester_kind === 'natural-person'
        ? column === 'naturalPerson'
        : !['naturalPerson', 'total'].includes(column),
    );
    return (
      <>
        <RepeatFindings requestId={file.id} earlier={earlier} />
        <RadioGroup
          name="requester_column"
          label="申请人类别"
          hint="年度报告按这一类别统计；代理人申请的，按申请人本人的类别。"
          value={body.requester_column}
          choices={columns.map(({ column, zh }) => ({ value: column, label: zh }))}
        />
        <RadioGroup
          name="reply_name"
          label="答复名义"
          hint="决定文号、印章、复议机关和法院。"
          value={body.reply_name}
          choices={names.map((name) => ({ value: String(name.id), label: name.name }))}
        />
        <TextField name="note" label="登记说明" optional value={body.note} />
      </>
    );
  },
});

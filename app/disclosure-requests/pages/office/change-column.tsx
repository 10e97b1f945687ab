import { changeColumn, mayChangeColumn } from '#app/disclosure-requests/acts/change-column.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { type RequesterColumn, table3Columns } from '#law/report/lines.ts';

export const { get, post, may } = actPage({
  act: 'change-column',
  may: mayChangeColumn,
  button: '更改',
  help: '年度报告按申请人类别统计。年度报告批准以前可以更改，写明理由；代理人申请的，按申请人本人的类别。',
  initial: (file) => ({ column: file.requester_column, reason: '' }),
  run: (scope, input, body) =>
    changeColumn(scope, { ...input, column: body.column as RequesterColumn, reason: body.reason ?? '' }),
  fields: ({ body }) => (
    <>
      <RadioGroup
        name="column"
        label="申请人类别"
        value={body.column}
        choices={table3Columns
          .filter(({ column }) => column !== 'naturalPerson' && column !== 'total')
          .map(({ column, zh }) => ({ value: column, label: zh }))}
      />
      <TextArea name="reason" label="为什么更改" value={body.reason} rows={2} />
    </>
  ),
});

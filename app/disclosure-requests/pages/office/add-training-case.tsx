import { addTrainingCase, mayAddTrainingCase } from '#app/disclosure-requests/acts/add-training-case.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'add-training-case',
  may: mayAddTrainingCase,
  button: '写入案例库',
  help: '案例供全市工作人员学习，要重新写，不能照抄案卷：不写申请人、第三方、工作人员的姓名，不写登记号、文号、证件、电话、地址。提交时自动检查，查到的要改写后再提交。',
  initial: () => ({ title: '', facts: '', handling: '', lesson: '' }),
  run: (scope, input, body) =>
    addTrainingCase(scope, {
      ...input,
      title: body.title ?? '',
      facts: body.facts ?? '',
      handling: body.handling ?? '',
      lesson: body.lesson ?? '',
    }),
  fields: ({ body }) => (
    <>
      <TextField
        name="title"
        label="标题"
        required
        hint="例如：申请执法案卷信息，怎样区分处理"
        maxlength={100}
        value={body.title}
      />
      <TextArea name="facts" label="案情" required rows={5} maxlength={3000} value={body.facts} />
      <TextArea name="handling" label="怎样办理" required rows={5} maxlength={3000} value={body.handling} />
      <TextArea name="lesson" label="启示" required rows={4} maxlength={3000} value={body.lesson} />
    </>
  ),
});

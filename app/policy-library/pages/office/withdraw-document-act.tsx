import { withdrawDocumentAct } from '#app/policy-library/acts/withdraw-document-act.ts';
import { documentForm } from '#app/policy-library/pages/office/document-form.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 撤回误录的效力变动. */
export const { get, post } = documentForm({
  path: (c) => `acts/${c.req.param('act')}/withdraw`,
  title: '撤回误录的效力变动',
  permission: 'withdraw-document-act',
  button: '撤回',
  danger: true,
  help: '记录和理由都保留，只是不再计算。文件真的恢复效力的，要有恢复它的决定，不能用撤回代替。',
  fields: ({ body }) => (
    <TextArea
      name="reason"
      label="为什么是误录"
      required
      rows={3}
      value={body.one('reason')}
      maxlength={500}
    />
  ),
  run: (c, document, body) =>
    withdrawDocumentAct(c.var.scope, {
      documentId: document.id,
      actId: Number(c.req.param('act')),
      reason: body.one('reason'),
    }),
});

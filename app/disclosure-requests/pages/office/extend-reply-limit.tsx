import { extendReplyLimit, mayExtendLimit } from '#app/disclosure-requests/acts/extend-reply-limit.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { longestExtensionOn } from '#law/disclosure/extension.ts';

export const { get, post, may } = actPage({
  act: 'extend-reply-limit',
  may: mayExtendLimit,
  button: '同意延期并告知申请人',
  help: '由公开工作机构负责人同意，在到期前告知申请人，只能一次，最长二十个工作日。提交后申请人在查询页看到。',
  initial: (file) => ({ days: String(longestExtensionOn(file.received_on).days), reason: '' }),
  run: (scope, input, body) =>
    extendReplyLimit(scope, { ...input, days: Number(body.days), reason: body.reason ?? '' }),
  fields: ({ body }) => (
    <>
      <TextField name="days" label="延长的工作日" inputmode="numeric" value={body.days} size="short" />
      <TextArea name="reason" label="理由" value={body.reason} rows={3} />
    </>
  ),
});

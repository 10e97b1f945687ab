import { mayPropose, proposePublishing } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { PublicTextFields } from '#app/disclosure-requests/parts/public-text-fields.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'propose-publishing',
  may: mayPropose,
  button: '提出建议',
  help: '多名申请人申请相同信息、可以公开的，可以转为主动公开。内容要为公众重新写，不得出现申请人和第三方的任何信息；提交时自动检查。',
  initial: (file) => ({ requesters: '2', reason: '', title: file.info_title, text: '' }),
  run: (scope, input, body) =>
    proposePublishing(scope, {
      ...input,
      requesters: Number(body.requesters) || 0,
      reason: body.reason ?? '',
      title: body.title ?? '',
      text: body.text ?? '',
    }),
  fields: ({ body }) => (
    <>
      <TextField
        name="requesters"
        label="几名申请人申请过相同的信息"
        inputmode="numeric"
        size="short"
        value={body.requesters}
      />
      <TextArea name="reason" label="理由" required rows={3} maxlength={500} value={body.reason} />
      <PublicTextFields title={body.title} text={body.text} />
    </>
  ),
});

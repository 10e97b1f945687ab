import { maySendMessage, sendMessage } from '#app/disclosure-requests/acts/send-message.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'send-message',
  may: maySendMessage,
  button: '发送',
  help: '申请人在查询页看到留言。留言不能代替补正、延期、收费等告知书，也不改变答复期限。',
  initial: () => ({ text: '' }),
  run: (scope, input, body) => sendMessage(scope, { ...input, text: body.text ?? '' }),
  fields: ({ body }) => <TextArea name="text" label="留言" maxlength={1000} value={body.text} rows={5} />,
});

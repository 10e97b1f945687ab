import { LONGEST_MESSAGE, mayPostMessage, postMessage } from '#app/disclosure-requests/acts/post-message.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 给机关留言 */
export const { get, post } = ownPage({
  path: '/requests/message',
  title: '给机关留言',
  lede: '承办的工作人员会看到，回复显示在办理进度里。留言不改变答复期限；补正、撤回请用各自的页面。',
  button: '发送留言',
  may: mayPostMessage,
  run: (scope, { requestId }, body) => postMessage(scope, { requestId, text: body.text ?? '' }),
  fields: ({ body }) => (
    <TextArea
      name="text"
      label="留言"
      required
      rows={5}
      maxlength={LONGEST_MESSAGE}
      value={body.text}
      hint="不需要写证件号码、电话。"
    />
  ),
});

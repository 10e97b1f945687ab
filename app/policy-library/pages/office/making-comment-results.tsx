import {
  mayPublishResults,
  publishCommentResults,
} from '#app/policy-library/acts/publish-comment-results.ts';
import { openCall } from '#app/policy-library/making/open-call.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'publish-comment-results',
  may: mayPublishResults,
  button: '公开反馈',
  help: '公开的是总体情况，以及每条意见的摘要、是否采纳和理由；意见原文和联系方式不公开。',
  run: (scope, input, body) => publishCommentResults(scope, { ...input, summary: body.one('summary') }),
  fields: ({ making, body }) => {
    const received = Number(openCall(making)?.received ?? 0);
    return (
      <TextArea
        name="summary"
        label="总体情况"
        optional={received === 0}
        required={received > 0}
        hint={
          received === 0
            ? '没有收到意见，公开页面会照实写明“没有收到意见”。'
            : `共收到${received}条意见。主要集中在哪些方面，怎样处理。`
        }
        value={body.one('summary')}
        rows={5}
        maxlength={3000}
      />
    );
  },
});

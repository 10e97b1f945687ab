import { maySplitNow, splitRequest } from '#app/disclosure-requests/acts/split-request.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'split-request',
  may: maySplitNow,
  button: '分件并告知申请人',
  help: '一件申请里有几项互不相干的事项时，可以分件。每件有自己的登记号，收到之日不变，年度报告各计一件。不分件的，一件申请只计一件，各事项的结果写在同一份答复里。',
  initial: () => ({ parts: '', reason: '' }),
  run: (scope, input, body) =>
    splitRequest(scope, {
      ...input,
      parts: (body.parts ?? '').split(/\r\n?|\n/),
      reason: body.reason ?? '',
    }),
  fields: ({ body }) => (
    <>
      <TextArea
        name="parts"
        label="分成哪几件"
        hint="一行一件，照申请人的原话写。第一行保留原登记号，其余各取新的登记号。"
        value={body.parts}
        rows={6}
      />
      <TextArea
        name="reason"
        label="为什么分件"
        hint="写进告知书，例如“申请的内容分属互不相干的事项，由不同处室办理”。"
        value={body.reason}
        rows={3}
      />
    </>
  ),
});

import { mayRecordComment, recordComment } from '#app/policy-library/acts/record-comment.ts';
import { authorKindZh, commentChannelZh } from '#app/policy-library/making/comments.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextArea, TextField } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'record-comment',
  may: mayRecordComment,
  button: '登记',
  outside: false,
  backTo: (making) => `/office/makings/${making.id}/comments`,
  run: (scope, input, body) =>
    recordComment(scope, {
      ...input,
      channel: body.one('channel'),
      authorKind: body.one('author_kind'),
      opinion: body.one('opinion'),
      contact: body.one('contact'),
      receivedOn: body.one('received_on'),
    }),
  fields: ({ scope, body }) => (
    <>
      <SelectField
        name="channel"
        label="来源"
        value={body.one('channel') || 'letter'}
        options={optionsOf(commentChannelZh).filter(({ value }) => value !== 'online')}
      />
      <SelectField
        name="author_kind"
        label="提出人"
        value={body.one('author_kind') || 'person'}
        options={optionsOf(authorKindZh)}
      />
      <DateField
        name="received_on"
        label="收到日期"
        required
        value={body.one('received_on') || scope.today}
        max={scope.today}
      />
      <TextArea name="opinion" label="意见" required value={body.one('opinion')} rows={6} maxlength={5000} />
      <TextField
        name="contact"
        label="姓名和联系方式"
        optional
        hint="加密保存，只用于反馈。"
        value={body.one('contact')}
        maxlength={300}
      />
    </>
  ),
});

function optionsOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

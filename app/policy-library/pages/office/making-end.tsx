import { endMaking, mayEnd } from '#app/policy-library/acts/end-making.ts';
import { makingActPage } from '#app/policy-library/pages/office/making-act-page.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post } = makingActPage({
  act: 'end-making',
  may: mayEnd,
  button: '终止制定',
  help: '终止以后不能再办；已经形成的材料保留在案。',
  run: (scope, input, body) => endMaking(scope, { ...input, reason: body.one('reason') }),
  fields: ({ body }) => (
    <TextArea name="reason" label="理由" required value={body.one('reason')} rows={4} maxlength={1000} />
  ),
});

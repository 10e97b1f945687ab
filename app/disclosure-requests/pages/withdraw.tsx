import {
  LONGEST_WITHDRAWAL,
  mayWithdrawOnline,
  withdrawOnline,
} from '#app/disclosure-requests/acts/withdraw-online.ts';
import { ownPage } from '#app/disclosure-requests/pages/own-page.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

/** 网上撤回 */
export const { get, post } = ownPage({
  path: '/requests/withdrawal',
  title: '撤回申请',
  lede: '撤回后这件申请终止，机关登记后向您发终止办理告知书，不再答复。以后仍可以再次申请。',
  button: '撤回申请',
  may: mayWithdrawOnline,
  run: (scope, { requestId }, body) =>
    withdrawOnline(scope, { requestId, reason: body.reason ?? '', sure: body.sure === 'yes' }),
  fields: ({ body }) => (
    <>
      <TextArea
        name="reason"
        label="撤回的原因"
        optional
        rows={3}
        maxlength={LONGEST_WITHDRAWAL}
        value={body.reason}
      />
      <CheckField name="sure" label="我确认撤回这件申请" checked={body.sure === 'yes'} />
    </>
  ),
});

import {
  mayWithdraw,
  recordWithdrawal,
  withdrawalWayZh,
} from '#app/disclosure-requests/acts/record-withdrawal.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-withdrawal',
  may: mayWithdraw,
  button: '登记撤回并告知申请人',
  files: true,
  help: '撤回须由申请人书面提出。登记后本件终止，向申请人发终止办理告知书；申请人仍可再次申请。',
  initial: (file, scope) => {
    const [online] = file.onlineWithdrawals;
    return online
      ? { by: 'online', withdrawn_on: online.made_on, identity_check: '凭登记号、查询码和后四位在查询页提交' }
      : { by: 'paper', withdrawn_on: scope.today, identity_check: '' };
  },
  run: (scope, input, body) =>
    recordWithdrawal(scope, {
      ...input,
      by: body.by === 'online' ? 'online' : 'paper',
      withdrawnOn: body.withdrawn_on ?? '',
      identityCheck: body.identity_check ?? '',
    }),
  fields: ({ scope, body }) => (
    <>
      <RadioGroup
        name="by"
        label="怎样撤回"
        value={body.by}
        choices={Object.entries(withdrawalWayZh).map(([value, label]) => ({ value, label }))}
      />
      <DateField name="withdrawn_on" label="收到撤回之日" value={body.withdrawn_on} max={scope.today} />
      <TextField
        name="identity_check"
        label="怎样核对身份"
        hint="例如：当面核对身份证原件；凭查询码登录后提交。不要写证件号码。"
        value={body.identity_check}
      />
      <EvidenceFiles label="书面撤回" />
    </>
  ),
});

import { sealReply } from '#app/disclosure-requests/acts/seal-reply.ts';
import { maySend, type SendWay, sendReply, sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { wayZh } from '#app/disclosure-requests/parts/request-fields.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

const wayOf: Record<string, SendWay> = { online: 'online', email: 'email', post: 'post', pickup: 'by-hand' };

export const { get, post, may } = actPage({
  act: 'send-reply',
  may: maySend,
  button: '登记发出',
  help: '邮寄以交邮之日、当面送交以签收之日、网上以发出之日为答复之日。公文只能由邮政企业寄递。',
  initial: (file, scope) => ({
    way: wayOf[file.way_wanted] ?? 'post',
    sent_on: scope.today,
    proof: '',
    carrier: 'postal',
    freight: '',
  }),
  run: async (scope, input, body) => {
    // A letter that was signed while the seal was out of reach is sealed before it leaves.
    await sealReply(scope, input.requestId);
    return sendReply(scope, {
      ...input,
      way: body.way as SendWay,
      sentOn: body.sent_on ?? '',
      proof: body.proof ?? '',
      carrier: body.carrier === 'courier' ? 'courier' : 'postal',
      freightCollect: body.freight === 'yes',
    });
  },
  fields: ({ file, scope, body }) => (
    <>
      <p>申请人选择：{wayZh[file.way_wanted as keyof typeof wayZh]}</p>
      <RadioGroup
        name="way"
        label="送达方式"
        value={body.way}
        choices={Object.entries(sendWayZh).map(([value, label]) => ({ value, label }))}
      />
      <DateField name="sent_on" label="发出之日" value={body.sent_on} max={scope.today} />
      <TextField
        name="proof"
        label="凭证"
        hint="邮寄填邮政邮件号，当面送交填签收人。"
        value={body.proof}
        size="medium"
      />
      <RadioGroup
        name="carrier"
        label="邮寄的，由谁寄递"
        value={body.carrier}
        inline
        choices={[
          { value: 'postal', label: '邮政企业（EMS、挂号信）' },
          { value: 'courier', label: '快递企业' },
        ]}
      />
      <RadioGroup
        name="freight"
        label="邮费"
        value={body.freight}
        inline
        choices={[
          { value: '', label: '本机关支付' },
          { value: 'yes', label: '到付' },
        ]}
      />
    </>
  ),
});

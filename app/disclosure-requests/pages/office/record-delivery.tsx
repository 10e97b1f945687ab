import { mayRecordDelivery, recordDelivery } from '#app/disclosure-requests/acts/record-delivery.ts';
import { sendWayZh } from '#app/disclosure-requests/acts/send-reply.ts';
import { actPage, type FormBody } from '#app/disclosure-requests/pages/office/act-page.tsx';
import {
  type DeliveryFact,
  type DeliveryWay,
  deliveryZh,
} from '#app/disclosure-requests/papers/deliver-paper.ts';
import { deliverables } from '#app/disclosure-requests/papers/deliverables.ts';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { CheckField, RadioGroup, SelectField } from '#app/shell/choice-fields.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'record-delivery',
  may: mayRecordDelivery,
  button: '登记',
  files: true,
  help: '发出、到达、送达、阅读、退回、拒收各记各的日期。补正、征求意见、收费文书的送达之日决定对方的期限；答复书的送达之日决定复议、诉讼期限。退回不影响发出之日。',
  initial: (file, scope) => ({
    document: deliverables(file).find(({ reachedOn }) => reachedOn === null)?.key ?? '',
    fact: 'served',
    way: 'post',
    on: scope.today,
    tracking_no: '',
    proof: '',
    freight_collect: '',
  }),
  run: (scope, input, body) =>
    recordDelivery(scope, {
      ...input,
      document: body.document ?? '',
      fact: factOf(body),
      way: wayOf(body),
      on: body.on ?? '',
      trackingNo: body.tracking_no ?? '',
      proof: body.proof ?? '',
      freightCollect: body.freight_collect === 'yes',
    }),
  fields: ({ file, scope, body }) => (
    <>
      <SelectField
        name="document"
        label="哪一份文书"
        value={body.document}
        options={deliverables(file).map(({ key, zh, sentOn, reachedOn }) => ({
          value: key,
          label: `${zh}　${reachedOn ? `${dayText(reachedOn)}已送达` : sentOn ? `${dayText(sentOn)}发出` : '未发出'}`,
        }))}
      />
      <RadioGroup
        name="fact"
        label="什么情况"
        inline
        value={body.fact}
        choices={Object.entries(deliveryZh).map(([value, label]) => ({ value, label }))}
      />
      <DateField name="on" label="日期" value={body.on} max={scope.today} />
      <RadioGroup
        name="way"
        label="送达方式"
        value={body.way}
        choices={[
          ...Object.entries(sendWayZh).map(([value, label]) => ({ value, label })),
          { value: 'courier', label: '快递企业', hint: '国家机关公文不能交快递企业寄递。' },
        ]}
      />
      <TextField
        name="tracking_no"
        label="邮政邮件号"
        optional
        hint="EMS、挂号信的号码，邮寄发出时必填。"
        value={body.tracking_no}
        size="medium"
      />
      <CheckField name="freight_collect" label="邮费由收件人到付" checked={body.freight_collect === 'yes'} />
      <TextField
        name="proof"
        label="凭证"
        hint="签收人和身份、回执、退回原因、系统记录；拒收的写明事由和见证人。"
        value={body.proof}
      />
      <EvidenceFiles label="凭证文件（选填）" />
    </>
  ),
});

function factOf(body: FormBody): DeliveryFact {
  return body.fact && body.fact in deliveryZh ? (body.fact as DeliveryFact) : 'served';
}

function wayOf(body: FormBody): DeliveryWay | 'courier' {
  if (body.way === 'courier') return 'courier';
  return body.way && body.way in sendWayZh ? (body.way as DeliveryWay) : 'post';
}

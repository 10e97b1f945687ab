import type { AgencyFields } from '#app/agencies/acts/change-agency.ts';
import { Button } from '#app/shell/button.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { FieldGroup } from '#app/shell/field.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import { announcedChannels } from '#law/disclosure/channels.ts';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';

interface AgencyFormProps {
  action: string;
  fields: AgencyFields;
  rowMark: string;
  errors?: FieldError[];
}

/** The contacts that the public reads, and the agency's settings. */
export function AgencyForm({ action, fields, rowMark, errors }: AgencyFormProps) {
  const field = (name: Exclude<keyof AgencyFields, 'separate_reviewer' | 'fees_on' | 'channels_on'>) => ({
    name,
    value: fields[name],
    error: errorOf(errors, name),
  });
  return (
    <Form action={action} rowVersion={rowMark}>
      <TextField {...field('office_name')} label="名称" required />
      <TextField {...field('office_address')} label="办公地址" required />
      <TextField {...field('office_postcode')} label="邮政编码" inputmode="numeric" size="short" required />
      <TextField {...field('office_hours')} label="办公时间" required />
      <TextField {...field('office_phone')} label="联系电话" type="tel" size="medium" required />
      <TextField {...field('office_fax')} label="传真" type="tel" size="medium" optional />
      <TextField {...field('office_email')} label="电子邮箱" type="email" size="medium" optional />
      <CheckField
        name="separate_reviewer"
        label="另设审核人"
        hint="勾选后，每份答复由拟稿、审核、签发三人完成；不勾选，至少由拟稿、签发两人完成。"
        checked={fields.separate_reviewer}
      />
      <CheckField
        name="fees_on"
        label="收取信息处理费"
        hint="收不收费由机关决定，一般不收。勾选后，公开工作机构负责人可以对数量、频次明显超过合理范围的申请发收费通知。"
        checked={fields.fees_on}
      />
      <FieldGroup
        name="channels_on"
        label="公布的其他申请渠道"
        hint="与公开指南一致。当面提交、当面口述和邮寄是基本渠道，不能关闭。"
      >
        {announcedChannels.map((channel) => (
          <CheckField
            name={`channel_${channel}`}
            label={receiptChannelZh[channel]}
            checked={fields.channels_on.includes(channel)}
          />
        ))}
      </FieldGroup>
      <FormActions>
        <Button>保存</Button>
      </FormActions>
    </Form>
  );
}

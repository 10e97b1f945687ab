import { abandonRequest, mayAbandon, omissionOf } from '#app/disclosure-requests/acts/abandon-request.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'abandon-request',
  may: mayAbandon,
  button: '不再处理并告知申请人',
  help: '补正、缴费的期限从通知书送达之日起算，届满且申请人没有正当理由的，视为放弃。告知书写明救济途径。',
  initial: () => ({ no_reason: '' }),
  run: (scope, input, body) => abandonRequest(scope, { ...input, noReason: body.no_reason ?? '' }),
  fields: ({ file, scope, body }) => {
    const omission = omissionOf(file, scope);
    return (
      <>
        {omission && (
          <Facts
            facts={[
              { name: '依据', value: omission.zh },
              { name: '送达', value: omission.servedOn ? dayText(omission.servedOn) : '还没有送达证明' },
              { name: '期限', value: omission.limitOn ? `至${dayText(omission.limitOn)}` : '没有开始计算' },
            ]}
          />
        )}
        <TextArea
          name="no_reason"
          label="申请人有没有说明理由"
          hint="写明有无来信来电，例如“期限内没有来信来电，电话联系两次无人接听”。有正当理由的，应当等待补正。"
          value={body.no_reason}
          rows={3}
        />
      </>
    );
  },
});

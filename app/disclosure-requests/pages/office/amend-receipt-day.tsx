import { amendReceiptDay, mayProposeReceiptDay } from '#app/disclosure-requests/acts/amend-receipt-day.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { EvidenceFiles } from '#app/disclosure-requests/parts/evidence-files.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Facts } from '#app/shell/facts.tsx';
import { DateField, TextArea } from '#app/shell/fields.tsx';
import { type ReceiptChannel, receiptChannelZh, receiptDayZh } from '#law/disclosure/receipt-day.ts';

export const { get, post, may } = actPage({
  act: 'amend-receipt-day',
  may: mayProposeReceiptDay,
  button: '提交复核',
  files: true,
  help: '收到之日定了就不改写。确实定错的，写明理由和凭证，由另一人复核后生效，期限从更正后的日期重新计算，并自动发告知书给申请人；原来的日期一直保留。',
  initial: () => ({ to_day: '', reason: '', proof: '' }),
  run: (scope, input, body) =>
    amendReceiptDay(scope, {
      ...input,
      toDay: body.to_day ?? '',
      reason: body.reason ?? '',
      proof: body.proof ?? '',
    }),
  fields: ({ file, scope, body }) => {
    const channel = file.channel as ReceiptChannel;
    return (
      <>
        <Facts
          facts={[
            { name: '渠道', value: receiptChannelZh[channel] },
            { name: '现在登记', value: dayText(file.received_on) },
            { name: '依据', value: file.received_because },
          ]}
        />
        <DateField
          name="to_day"
          label={`更正为（${receiptDayZh[channel]}）`}
          value={body.to_day}
          max={scope.today}
        />
        <TextArea
          name="reason"
          label="为什么更正"
          hint="复核确认后写进给申请人的告知书，例如“收发室9月6日签收，9日才转到本处”。"
          value={body.reason}
          rows={3}
        />
        <TextArea
          name="proof"
          label="凭证"
          hint="签收单、信封邮戳、系统记录等是什么，存放在哪里。"
          value={body.proof}
          rows={2}
        />
        <EvidenceFiles label="凭证扫描件（选填）" />
      </>
    );
  },
});

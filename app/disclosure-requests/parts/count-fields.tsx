import type { Child } from 'hono/jsx';
import { type Asked, type AskedDay, consultationsAsked } from '#app/disclosure-requests/pages/count-body.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Stack } from '#app/shell/card.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import { receiptChannelZh, receiptDayZh } from '#law/disclosure/receipt-day.ts';

interface CountFieldsProps {
  asked: Asked;
  errors: FieldError[];
}

/** Receipt first; whatever else may happen to a request unfolds, and stays open once it is filled in. */
export function CountFields({ asked, errors }: CountFieldsProps) {
  const day = (name: AskedDay, label: string, hint?: string) => (
    <DateField {...{ name, label, hint }} optional value={asked[name]} error={errorOf(errors, name)} />
  );
  const part = (title: string, names: (keyof Asked)[], children: Child) => (
    <details class="count-part" open={names.some((name) => asked[name] !== '')}>
      <summary>{title}</summary>
      <Stack>{children}</Stack>
    </details>
  );
  return (
    <Form action="/requests/clock" method="get">
      <SelectField
        name="channel"
        label="怎样提交"
        value={asked.channel}
        options={Object.entries(receiptChannelZh).map(([value, label]) => ({ value, label }))}
      />
      <DateField
        name="received"
        label="收到申请之日"
        hint={receiptDayZh[asked.channel]}
        value={asked.received}
        error={errorOf(errors, 'received')}
      />
      {part(
        '补正',
        ['notice_sent', 'corrected'],
        <>
          {day(
            'notice_sent',
            '补正通知发出之日',
            '须在收到申请七个工作日内；只填收到补正的，按收到申请当日通知计算。',
          )}
          {day('corrected', '收到补正之日', '期限从这一天重新计算。')}
        </>,
      )}
      {part(
        '征求意见',
        consultationsAsked.map((nth) => `consult${nth}_sent` as const),
        consultationsAsked.map((nth) => (
          <fieldset class="field-group">
            <legend>第{nth}次征求意见</legend>
            {day(`consult${nth}_sent`, '征求意见书发出之日')}
            {day(`consult${nth}_delivered`, '对方收到之日', '对方自这一天起有十五个工作日。')}
            {day(`consult${nth}_answered`, '收到意见之日')}
          </fieldset>
        )),
      )}
      {part(
        '延期',
        ['extend', 'extended_on'],
        <>
          <TextField
            name="extend"
            label="延长的工作日"
            optional
            hint="一至二十；须在到期前经公开工作机构负责人同意并告知申请人。"
            inputmode="numeric"
            value={asked.extend}
            error={errorOf(errors, 'extend')}
            size="short"
          />
          {day('extended_on', '同意并告知之日', '不填的，按期限起算之日。')}
        </>,
      )}
      {part(
        '收费',
        ['fee_sent', 'fee_paid'],
        <>
          {day('fee_sent', '收费通知发出之日')}
          {day('fee_paid', '完成缴费之日', '期限从次日起重新计算。')}
        </>,
      )}
      {part(
        '延迟答复',
        ['deferred_on', 'deferred_to'],
        <>
          {day('deferred_on', '确定延迟并告知之日', '申请数量、频次明显超过合理范围而理由合理的。')}
          {day('deferred_to', '延迟到哪一天')}
        </>,
      )}
      {part(
        '复议和诉讼',
        ['served', 'decision_served'],
        <>
          {day('served', '答复送达之日')}
          {day('decision_served', '复议决定送达之日')}
        </>,
      )}
      <FormActions>
        <Button>计算</Button>
        <LinkButton href="/requests/clock">重填</LinkButton>
      </FormActions>
    </Form>
  );
}

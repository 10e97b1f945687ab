import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type ReceiveInput, receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { rememberReceived } from '#app/disclosure-requests/pages/office/received.tsx';
import {
  contentOf,
  emptyRequest,
  onceKeyOf,
  type RequestValues,
  readRequest,
} from '#app/disclosure-requests/pages/request-body.ts';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { RequestFields } from '#app/disclosure-requests/parts/request-fields.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import { DateField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import { receiptChannelZh, receiptDayZh } from '#law/disclosure/receipt-day.ts';

interface FormState {
  values: RequestValues;
  channel: string;
  happenedOn: string;
  onceKey: string;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 收件: what came over the counter, by post, fax or e-mail. */
export function get(c: Context<Env>) {
  const form = {
    values: emptyRequest,
    channel: 'counter',
    happenedOn: c.var.scope.today,
    onceKey: randomUUID(),
  };
  return c.html(<ReceivePage c={c} form={form} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody({ all: true });
  const { values, errors } = readRequest(body);
  const form = {
    values,
    channel: String(body.channel ?? ''),
    happenedOn: String(body.happened_on ?? ''),
    onceKey: onceKeyOf(body),
  };
  if (!isDay(form.happenedOn)) errors.push({ field: 'happened_on', message: '请填写日期。' });
  if (!(form.channel in receiptChannelZh) || form.channel === 'online') {
    errors.push({ field: 'channel', message: '请选择渠道。' });
  }
  const uploads = await storeUploads(c, body);
  if (!uploads.ok) errors.push({ field: uploads.field, message: uploads.refusal.reason });
  if (errors.length > 0 || !uploads.ok) return c.html(<ReceivePage c={c} form={{ ...form, errors }} />, 422);
  const result = await receiveRequest(c.var.scope, {
    channel: form.channel as ReceiveInput['channel'],
    happenedOn: form.happenedOn,
    content: contentOf(values),
    uploads: uploads.value,
    onceKey: form.onceKey,
  });
  if (!result.ok) return c.html(<ReceivePage c={c} form={{ ...form, refusal: result.refusal }} />, 422);
  rememberReceived(c, result.value);
  return c.redirect('/office/requests/received', 303);
}

function ReceivePage({ c, form }: { c: Context<Env>; form: FormState }) {
  const channels = Object.entries(receiptChannelZh).filter(([channel]) => channel !== 'online');
  return (
    <OfficePage
      frame={c.var.frame}
      title="收件"
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: '收件' }]}
    >
      {(form.errors || form.refusal) && <ErrorSummary errors={form.errors} refusal={form.refusal} />}
      <Form action="/office/requests/receive" onceKey={form.onceKey} multipart>
        <Card title="怎样收到">
          <RadioGroup
            name="channel"
            label="渠道"
            value={form.channel}
            choices={channels.map(([value, label]) => ({
              value,
              label,
              hint: receiptDayZh[value as keyof typeof receiptDayZh],
            }))}
          />
          <DateField
            name="happened_on"
            label="这一天的日期"
            hint="收发室、任何人签收都算签收之日。"
            value={form.happenedOn}
            max={c.var.scope.today}
          />
        </Card>
        <Card>
          <RequestFields values={form.values} errors={form.errors ?? []} />
        </Card>
        <FormActions>
          <Button large>收件并取登记号</Button>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

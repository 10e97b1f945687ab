import type { Context } from 'hono';
import { type ReceiveInput, receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { showQueryCode } from '#app/disclosure-requests/identity/query-code.ts';
import {
  contentOf,
  emptyRequest,
  type RequestValues,
  readRequest,
} from '#app/disclosure-requests/pages/request-body.ts';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { RequestFields } from '#app/disclosure-requests/parts/request-fields.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { DateField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import { receiptChannelZh, receiptDayZh } from '#law/disclosure/receipt-day.ts';

interface FormState {
  values: RequestValues;
  channel: string;
  happenedOn: string;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 收件: what came over the counter, by post, fax or e-mail. */
export function get(c: Context<Env>) {
  return c.html(
    <ReceivePage c={c} form={{ values: emptyRequest, channel: 'counter', happenedOn: c.var.scope.today }} />,
  );
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody({ all: true });
  const { values, errors } = readRequest(body);
  const form = { values, channel: String(body.channel ?? ''), happenedOn: String(body.happened_on ?? '') };
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
  });
  if (!result.ok) return c.html(<ReceivePage c={c} form={{ ...form, refusal: result.refusal }} />, 422);
  return c.html(<ReceivedPage c={c} received={result.value} />, 201);
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
      <Form action="/office/requests/receive" multipart>
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

/** The query code is shown this once, to be handed over with the receipt; a reload asks before sending again. */
function ReceivedPage({
  c,
  received,
}: {
  c: Context<Env>;
  received: { requestId: number; registerNo: string; queryCode: string };
}) {
  return (
    <OfficePage
      frame={c.var.frame}
      title="已收件"
      crumbs={[{ title: '依申请公开', href: '/office/requests' }, { title: '收件回执' }]}
    >
      <Notice tone="done" title="请打印回执交申请人，查询码只显示这一次" live />
      <Card title="政府信息公开申请接收回执">
        <Facts
          facts={[
            { name: '登记号', value: <b>{received.registerNo}</b> },
            { name: '查询码', value: <code class="query-code">{showQueryCode(received.queryCode)}</code> },
          ]}
        />
      </Card>
      <FormActions>
        <LinkButton href={`/office/requests/${received.requestId}`} kind="main">
          打开案卷
        </LinkButton>
        <LinkButton href="/office/requests/receive">再收一件</LinkButton>
      </FormActions>
    </OfficePage>
  );
}

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { agencyOf } from '#app/agencies/queries.ts';
import { receiveRequest } from '#app/disclosure-requests/acts/receive-request.ts';
import { NOT_SUPPLIED } from '#app/disclosure-requests/acts/write-people.ts';
import { type FormBody, stringsOf } from '#app/disclosure-requests/pages/office/act-page.tsx';
import {
  channelOf,
  type IntakeChannel,
  readProof,
} from '#app/disclosure-requests/pages/office/receive-body.ts';
import { rememberReceived } from '#app/disclosure-requests/pages/office/received.tsx';
import {
  hasAuthorisation,
  namelessPeople,
  peopleReceived,
} from '#app/disclosure-requests/pages/people-body.ts';
import {
  contentOf,
  emptyRequest,
  onceKeyOf,
  type RequestValues,
  readRequest,
} from '#app/disclosure-requests/pages/request-body.ts';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { IntakeProofFields } from '#app/disclosure-requests/parts/intake-proof-fields.tsx';
import { PeopleFields } from '#app/disclosure-requests/parts/people-fields.tsx';
import { RequestFields } from '#app/disclosure-requests/parts/request-fields.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import { mayComeBy } from '#law/disclosure/channels.ts';
import { type ReceiptChannel, receiptChannelZh, receiptDayZh } from '#law/disclosure/receipt-day.ts';

interface FormState {
  values: RequestValues;
  /** As it was chosen; the counter while nothing is. */
  channel: IntakeChannel;
  /** The fields of the proof as they were typed. */
  body: FormBody;
  onceKey: string;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 收件: what came over the counter, by post, fax or e-mail, each channel with its proof. */
export async function get(c: Context<Env>) {
  return c.html(
    await page(c, {
      values: emptyRequest,
      channel: channelOf(c.req.query('channel')) ?? 'counter',
      body: { happened_on: c.var.scope.today },
      onceKey: randomUUID(),
    }),
  );
}

export async function post(c: Context<Env>) {
  const raw = await c.req.parseBody({ all: true });
  const body = stringsOf(raw);
  const { values, errors } = readRequest(raw);
  const chosen = channelOf(body.channel);
  const channel = chosen ?? 'counter';
  const form = { values, channel, body, onceKey: onceKeyOf(raw) };
  // Another channel was chosen: its fields come, what was typed stays, nothing is received yet.
  if (body.change_channel) return c.html(await page(c, form));
  if (!isDay(body.happened_on ?? '')) errors.push({ field: 'happened_on', message: '请填写日期。' });
  if (!chosen) errors.push({ field: 'channel', message: '请选择渠道。' });
  const { proof, errors: wrongProof } = readProof(body, channel);
  errors.push(...wrongProof);
  errors.push(...namelessPeople(body));
  const people = peopleReceived(body, hasAuthorisation(raw));
  if (people.agent?.authorisation === '')
    errors.push({
      field: 'authorisation',
      message: `请写明授权委托书的权限和期限；没有提交的，写“${NOT_SUPPLIED}”。`,
    });
  const uploads = await storeUploads(c, raw);
  if (!uploads.ok) errors.push({ field: uploads.field, message: uploads.refusal.reason });
  if (errors.length > 0 || !uploads.ok) return c.html(await page(c, { ...form, errors }), 422);
  const result = await receiveRequest(c.var.scope, {
    channel,
    happenedOn: body.happened_on ?? '',
    content: contentOf(values),
    uploads: uploads.value,
    people,
    proof,
    alsoAsked: linesOf(body.also_asked),
    onceKey: form.onceKey,
  });
  if (!result.ok) return c.html(await page(c, { ...form, refusal: result.refusal }), 422);
  rememberReceived(c, result.value);
  return c.redirect('/office/requests/received', 303);
}

async function page(c: Context<Env>, form: FormState) {
  const { errors = [], channel } = form;
  const announced = await announcedBy(c.var.scope);
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
            value={channel}
            error={errorOf(errors, 'channel')}
            choices={channels.map((value) => ({
              value,
              label: receiptChannelZh[value],
              hint: hintOf(value, announced),
            }))}
          />
          <p>
            <button type="submit" class="button button-plain" name="change_channel" value="yes">
              换成这一渠道的凭证
            </button>
          </p>
          <IntakeProofFields channel={channel} body={form.body} today={c.var.scope.today} errors={errors} />
        </Card>
        <Card>
          <RequestFields values={form.values} errors={errors}>
            <PeopleFields body={form.body} errors={errors} />
          </RequestFields>
          <TextArea
            name="also_asked"
            label="同一信封里还有的申请"
            hint="一行一件，照来件写。每件各取登记号和查询码，申请人、收到之日和凭证相同，回执上一并列出。"
            value={form.body.also_asked}
            rows={3}
            optional
          />
        </Card>
        <FormActions>
          <Button large>收件并取登记号</Button>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

function linesOf(text = ''): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

const channels = (Object.keys(receiptChannelZh) as ReceiptChannel[]).filter(
  (channel) => channel !== 'online',
);

/** What the guide of the agency announces besides counter and post. */
async function announcedBy(scope: Scope): Promise<readonly string[]> {
  const agency = scope.actor.kind === 'officer' ? await agencyOf(scope, scope.actor.agencyId) : null;
  return agency?.channels_on ?? [];
}

/** By another channel a request may still arrive: it is recorded, and the clerk is told what to do. */
function hintOf(channel: ReceiptChannel, announced: readonly string[]): string {
  const day = receiptDayZh[channel];
  return mayComeBy(channel, announced).ok
    ? day
    : `${day}。公开指南没有公布这一渠道：已经收到的照实登记、照常办理，并告知申请人今后可用的渠道。`;
}

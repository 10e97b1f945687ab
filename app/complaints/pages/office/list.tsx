import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { listAgencies } from '#app/agencies/queries.ts';
import { receiveComplaint } from '#app/complaints/acts/receive-complaint.ts';
import { channelZh, isOutcome, outcomeZh } from '#app/complaints/complaint-words.ts';
import { handleBy } from '#app/complaints/handle-by.ts';
import { formValues } from '#app/complaints/pages/form-values.ts';
import { ComplaintFields } from '#app/complaints/parts/complaint-fields.tsx';
import { keepsComplaints } from '#app/complaints/permissions.ts';
import { listComplaints } from '#app/complaints/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

type FormBody = Record<string, string>;

/** 投诉举报登记: the register of the competent department, and the form for one that came by paper or telephone. */
export async function get(c: Context<Env>) {
  const body = { channel: 'post', received_on: c.var.scope.today, once_key: randomUUID() };
  return c.html(await page(c, { body }));
}

export async function post(c: Context<Env>) {
  const body = await formValues(c);
  const channel = body.channel === 'counter' || body.channel === 'phone' ? body.channel : 'post';
  const result = await receiveComplaint(c.var.scope, {
    againstId: Number(body.against) || 0,
    registerNo: body.register_no ?? '',
    complainantName: body.complainant_name ?? '',
    contact: body.contact ?? '',
    text: body.text ?? '',
    channel,
    receivedOn: body.received_on ?? '',
    onceKey: body.once_key || randomUUID(),
  });
  if (!result.ok) return c.html(await page(c, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/complaints/${result.value.id}`, 303);
}

async function page(c: Context<Env>, { body, refusal }: { body: FormBody; refusal?: Refusal }) {
  const { scope, frame } = c.var;
  const { actor } = scope;
  if (actor.kind !== 'officer' || !keepsComplaints(actor)) throw new HTTPException(403);
  const number = Math.max(1, Number(c.req.query('page')) || 1);
  const [{ rows, total, pages }, by, agencies] = await Promise.all([
    listComplaints(scope, { page: number }),
    handleBy(scope, actor.agencyId),
    listAgencies(scope),
  ]);
  return (
    <OfficePage frame={frame} title="投诉举报" crumbs={[{ title: '投诉举报' }]}>
      <ErrorSummary refusal={refusal} />
      <DataTable
        caption={`共 ${total} 件`}
        columns={[
          {
            title: '编号',
            heads: true,
            nowrap: true,
            cell: (row) => <a href={`/office/complaints/${row.id}`}>{row.complaint_no}</a>,
          },
          { title: '被投诉机关', cell: (row) => row.against },
          { title: '收到', nowrap: true, cell: (row) => dayText(row.received_on) },
          {
            title: '结果',
            cell: (row) =>
              row.outcome && isOutcome(row.outcome) ? (
                outcomeZh[row.outcome]
              ) : (
                <Tag tone={by(row.received_on) < scope.today ? 'late' : 'wait'}>
                  {dayText(by(row.received_on))}前办结
                </Tag>
              ),
          },
        ]}
        rows={rows}
        empty="还没有收到投诉举报。"
        narrow="stack"
      />
      <Pager page={number} pages={pages} href={(to) => `/office/complaints?page=${to}`} />
      <Card title="登记信件、当面、电话的投诉">
        <Form action="/office/complaints" onceKey={body.once_key}>
          <RadioGroup
            name="channel"
            label="渠道"
            inline
            value={body.channel}
            choices={(['post', 'counter', 'phone'] as const).map((value) => ({
              value,
              label: channelZh[value],
            }))}
          />
          <DateField
            name="received_on"
            label="收到之日"
            required
            max={scope.today}
            value={body.received_on}
          />
          <ComplaintFields body={body} agencies={agencies} />
          <FormActions>
            <Button>登记</Button>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}

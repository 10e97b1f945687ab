import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { receiveRectification } from '#app/disclosure-requests/acts/receive-rectification.ts';
import { ClaimFields } from '#app/disclosure-requests/parts/claim-fields.tsx';
import { permissions } from '#app/disclosure-requests/permissions.ts';
import { isRectificationKind, rectificationZh } from '#app/disclosure-requests/rectifications/claim-words.ts';
import { listClaims } from '#app/disclosure-requests/rectifications/claims.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

type FormBody = Record<string, string>;

/** 更正申请登记: the register of the agency, and the form for one that came by counter or post. */
export async function get(c: Context<Env>) {
  return c.html(
    await page(c, { channel: 'counter', received_on: c.var.scope.today, once_key: randomUUID() }),
  );
}

export async function post(c: Context<Env>) {
  const { scope } = c.var;
  if (!hasRole(scope.actor, ...permissions['receive-request'])) throw new HTTPException(403);
  const body: FormBody = Object.fromEntries(
    Object.entries(await c.req.parseBody()).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : '',
    ]),
  );
  const result = await receiveRectification(scope, {
    agencyId: scope.actor.agencyId,
    claimantName: body.claimant_name ?? '',
    claimantKind: body.claimant_kind === 'organisation' ? 'organisation' : 'natural-person',
    contact: body.contact ?? '',
    record: body.record ?? '',
    error: body.error ?? '',
    evidence: body.evidence ?? '',
    aboutClaimant: body.about_claimant === 'yes',
    channel: body.channel === 'post' ? 'post' : 'counter',
    receivedOn: body.received_on ?? '',
    onceKey: body.once_key || randomUUID(),
  });
  if (!result.ok) return c.html(await page(c, body, result.refusal), 422);
  return c.redirect(`/office/rectifications/${result.value.id}`, 303);
}

async function page(c: Context<Env>, body: FormBody, refusal?: Refusal) {
  const { scope, frame } = c.var;
  if (scope.actor.kind !== 'officer') throw new HTTPException(403);
  const rows = await listClaims(scope, scope.actor.agencyId);
  const receives = hasRole(scope.actor, ...permissions['receive-request']);
  return (
    <OfficePage frame={frame} title="更正申请" crumbs={[{ title: '更正申请' }]}>
      <ErrorSummary refusal={refusal} />
      <p class="note">
        条例第四十一条的更正申请单独登记，不是政府信息公开申请，不计答复期限，不进入年度报告表三。
      </p>
      <DataTable
        caption={`共 ${rows.length} 件`}
        columns={[
          {
            title: '编号',
            heads: true,
            nowrap: true,
            cell: (row) => <a href={`/office/rectifications/${row.id}`}>{row.claim_no}</a>,
          },
          { title: '收到', nowrap: true, cell: (row) => dayText(row.received_on) },
          {
            title: '结果',
            cell: (row) =>
              row.kind && isRectificationKind(row.kind) ? (
                rectificationZh[row.kind]
              ) : (
                <Tag tone="wait">待办</Tag>
              ),
          },
          { title: '文号', nowrap: true, cell: (row) => row.document_no ?? '—' },
        ]}
        rows={rows}
        empty="还没有收到更正申请。"
        narrow="stack"
      />
      {receives && (
        <Card title="登记当面、邮寄的更正申请">
          <Form action="/office/rectifications" onceKey={body.once_key}>
            <RadioGroup
              name="channel"
              label="渠道"
              inline
              value={body.channel}
              choices={[
                { value: 'counter', label: '当面' },
                { value: 'post', label: '邮寄' },
              ]}
            />
            <DateField
              name="received_on"
              label="收到之日"
              required
              max={scope.today}
              value={body.received_on}
            />
            <ClaimFields body={body} />
            <FormActions>
              <Button>登记</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </OfficePage>
  );
}

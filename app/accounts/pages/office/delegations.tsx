import type { Context } from 'hono';
import { type DelegationInput, delegateRole } from '#app/accounts/acts/delegate-role.ts';
import { endDelegation } from '#app/accounts/acts/end-delegation.ts';
import { type DelegableRole, delegable } from '#app/accounts/delegations/delegated-roles.ts';
import { type Delegation, delegationsOf } from '#app/accounts/delegations/queries.ts';
import { roleNames } from '#app/accounts/permissions.ts';
import { officersOf } from '#app/agencies/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { DateField, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';

/** 代理（AB角）of the officer's agency. */
export async function get(c: Context<Env>) {
  return c.html(await page(c, emptyInput(c.var.scope)));
}

/** A delegation is added, or `end` takes one back. */
export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const text = (name: string) => String(body[name] ?? '').trim();
  const input: DelegationInput = {
    role: (delegable as readonly string[]).includes(text('role'))
      ? (text('role') as DelegableRole)
      : 'signer',
    fromOfficerId: Number(text('from_officer')) || 0,
    toOfficerId: Number(text('to_officer')) || 0,
    fromOn: text('from_on'),
    toOn: text('to_on'),
    reason: text('reason').slice(0, 200),
  };
  const result = text('end')
    ? await endDelegation(c.var.scope, Number(text('end')) || 0)
    : await delegateRole(c.var.scope, input);
  if (result.ok) return c.redirect('/office/delegations', 303);
  return c.html(await page(c, text('end') ? emptyInput(c.var.scope) : input, result.refusal), 422);
}

function emptyInput({ actor, today }: Scope): DelegationInput {
  const role = hasRole(actor, 'office-head') ? 'office-head' : 'signer';
  const fromOfficerId = actor.kind === 'officer' ? actor.officerId : 0;
  return { role, fromOfficerId, toOfficerId: 0, fromOn: today, toOn: today, reason: '' };
}

async function page(c: Context<Env>, input: DelegationInput, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const [rows, officers] = await Promise.all([delegationsOf(scope, agencyId), officersOf(scope, agencyId)]);
  const administers = hasRole(scope.actor, 'administrator');
  const own = scope.actor.kind === 'officer' ? scope.actor.officerId : 0;
  const holders = officers.filter(
    ({ id, roles }) => (administers || id === own) && delegable.some((role) => roles.includes(role)),
  );
  const choices = (list: typeof officers) => list.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <OfficePage frame={frame} title="代理岗位（AB角）" crumbs={[{ title: '代理岗位' }]}>
      <ErrorSummary refusal={refusal} />
      <Card title="委托代理">
        <p class="note">
          负责人、签发人不在岗的日子，由另一位同事代理。代理只在所填日期内有效；代理人拟写或者审核过的答复，仍须由别人签发。经过和审计记录都写明“代”。
        </p>
        <Form action="/office/delegations">
          <div class="filter-row">
            <SelectField
              name="from_officer"
              label="委托人"
              value={String(input.fromOfficerId)}
              options={choices(holders)}
              required
            />
            <SelectField
              name="role"
              label="岗位"
              value={input.role}
              options={delegable.map((role) => ({ value: role, label: roleNames([role]) }))}
              required
            />
            <SelectField
              name="to_officer"
              label="代理人"
              value={String(input.toOfficerId)}
              placeholder="请选择"
              options={choices(officers)}
              required
            />
            <DateField name="from_on" label="从" value={input.fromOn} min={scope.today} required />
            <DateField name="to_on" label="到（含当天）" value={input.toOn} min={scope.today} required />
          </div>
          <TextField name="reason" label="事由" value={input.reason} maxlength={200} required size="medium" />
          <FormActions>
            <Button>委托</Button>
          </FormActions>
        </Form>
      </Card>
      <DataTable
        caption={`代理 ${rows.length} 项`}
        columns={[
          { title: '岗位', cell: (row) => roleNames([row.role]), nowrap: true },
          { title: '委托人', cell: (row) => row.holder, heads: true, nowrap: true },
          { title: '代理人', cell: (row) => row.stand_in, nowrap: true },
          { title: '日期', cell: (row) => `${dayText(row.from_on)}至${dayText(row.to_on)}`, nowrap: true },
          { title: '事由', cell: (row) => row.reason },
          {
            title: '状态',
            nowrap: true,
            cell: (row) => (
              <State row={row} today={scope.today} mayEnd={administers || row.from_officer_id === own} />
            ),
          },
        ]}
        rows={rows}
        empty="还没有代理。"
        narrow="stack"
      />
    </OfficePage>
  );
}

function State({ row, today, mayEnd }: { row: Delegation; today: Day; mayEnd: boolean }) {
  if (row.ended) return <Tag>已收回</Tag>;
  if (row.to_on < today) return <Tag>已到期</Tag>;
  return (
    <>
      <Tag tone="wait">{row.from_on > today ? '未开始' : '代理中'}</Tag>
      {mayEnd && (
        <Form action="/office/delegations">
          <input type="hidden" name="end" value={String(row.id)} />
          <Button kind="plain">收回</Button>
        </Form>
      )}
    </>
  );
}

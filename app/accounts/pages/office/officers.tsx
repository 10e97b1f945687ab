import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { roleNames } from '#app/accounts/permissions.ts';
import { accountsOf, type OfficerAccount } from '#app/accounts/queries.ts';
import { type Agency, administeredAgencies } from '#app/agencies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 账号管理: the officers of one agency, `?agency=`; the administrator's own when none is asked for. */
export async function get(c: Context<Env>) {
  const agencies = await administeredAgencies(c.var.scope);
  const agency = askedAgency(c, agencies);
  const accounts = await accountsOf(c.var.scope, agency.id);
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={`账号管理：${agency.short_name}`}
      crumbs={[{ title: '账号管理' }]}
      actions={
        <LinkButton href={`/office/officers/new?agency=${agency.id}`} kind="main">
          增加账号
        </LinkButton>
      }
    >
      {agencies.length > 1 && <AgencyChoice agencies={agencies} chosen={agency} />}
      <OfficerTable agency={agency} accounts={accounts} />
    </OfficePage>,
  );
}

/**
 * The agency of `?agency=` among those that the officer administers, else his own.
 * @throws 403 when it is another one.
 */
export function askedAgency(c: Context<Env>, agencies: Agency[]): Agency {
  const { actor } = c.var.scope;
  const own = actor.kind === 'officer' ? String(actor.agencyId) : '';
  const asked = c.req.query('agency') ?? own;
  const agency = agencies.find(({ id }) => String(id) === asked);
  if (!agency) throw new HTTPException(403);
  return agency;
}

function AgencyChoice({ agencies, chosen }: { agencies: Agency[]; chosen: Agency }) {
  return (
    <Form action="/office/officers" method="get">
      <SelectField
        name="agency"
        label="机关"
        options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={String(chosen.id)}
      />
      <FormActions>
        <Button kind="plain">查看</Button>
      </FormActions>
    </Form>
  );
}

function OfficerTable({ agency, accounts }: { agency: Agency; accounts: OfficerAccount[] }) {
  return (
    <DataTable<OfficerAccount>
      caption={`${agency.name}的账号，共 ${accounts.length} 个`}
      columns={[
        { title: '姓名', cell: ({ id, name }) => <a href={`/office/officers/${id}`}>{name}</a>, heads: true },
        { title: '用户名', cell: ({ username }) => username, nowrap: true },
        { title: '内设机构', cell: ({ unit_name }) => unit_name ?? '—' },
        { title: '岗位', cell: ({ roles }) => roleNames(roles) },
        {
          title: '状态',
          cell: ({ left_on, second_factor }) => <State leftOn={left_on} secondFactor={second_factor} />,
        },
      ]}
      rows={accounts}
      empty="这个机关还没有账号。"
    />
  );
}

function State({ leftOn, secondFactor }: { leftOn: string | null; secondFactor: boolean }) {
  if (leftOn !== null) return <Tag>{`${leftOn} 离岗`}</Tag>;
  return secondFactor ? <Tag tone="live">在岗</Tag> : <Tag tone="wait">在岗，未设动态验证码</Tag>;
}

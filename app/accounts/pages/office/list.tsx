import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { roleNames } from '#app/accounts/permissions.ts';
import { accountsOf, type OfficerAccount } from '#app/accounts/queries.ts';
import { type Agency, administeredAgencies } from '#app/agencies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 账号管理: the officers of an agency that the administrator looks after. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencies = await administeredAgencies(scope);
  const agency = askedAgency(c, agencies);
  const rows = await accountsOf(scope, agency.id);
  return c.html(
    <OfficePage
      frame={frame}
      title="账号管理"
      crumbs={[{ title: '账号管理' }]}
      actions={
        <LinkButton href={`/office/officers/new?agency=${agency.id}`} kind="main">
          增加账号
        </LinkButton>
      }
    >
      {agencies.length > 1 && <ChooseAgency agencies={agencies} chosen={agency} />}
      <DataTable<OfficerAccount>
        caption={`${agency.name}，${rows.length} 个账号`}
        columns={[
          {
            title: '姓名',
            cell: (row) => <a href={`/office/officers/${row.id}`}>{row.name}</a>,
            heads: true,
          },
          { title: '用户名', cell: (row) => row.username, nowrap: true },
          { title: '内设机构', cell: (row) => row.unit_name ?? '—' },
          { title: '岗位', cell: (row) => roleNames(row.roles) },
          { title: '动态验证码', cell: (row) => (row.second_factor ? '已设置' : '未设置'), nowrap: true },
          { title: '状态', cell: (row) => <State leftOn={row.left_on} />, nowrap: true },
        ]}
        rows={rows}
        empty="这个机关还没有账号。"
      />
    </OfficePage>,
  );
}

/** The agency in the address; without one, the reader's own. */
export function askedAgency(c: Context<Env>, agencies: Agency[]): Agency {
  const { actor } = c.var.scope;
  const own = actor.kind === 'officer' ? actor.agencyId : 0;
  const id = Number(c.req.query('agency') ?? own);
  const agency = agencies.find((each) => each.id === id);
  if (!agency) throw new HTTPException(403);
  return agency;
}

function State({ leftOn }: { leftOn: string | null }) {
  return leftOn === null ? <Tag tone="live">在岗</Tag> : <Tag tone="plain">{dayText(leftOn)}停用</Tag>;
}

function ChooseAgency({ agencies, chosen }: { agencies: Agency[]; chosen: Agency }) {
  return (
    <Form action="/office/officers" method="get">
      <div class="filter-row">
        <SelectField
          name="agency"
          label="机关"
          value={String(chosen.id)}
          options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Button kind="plain">查看</Button>
      </div>
    </Form>
  );
}

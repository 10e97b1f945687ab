import type { Context } from 'hono';
import { agencyKindZh } from '#app/agencies/agency-kinds.ts';
import { type Agency, administeredAgencies } from '#app/agencies/queries.ts';
import type { AgencyKind } from '#app/shell/agency-seed.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 机构设置: the agencies that this administrator looks after; one alone is opened at once. */
export async function get(c: Context<Env>) {
  const agencies = await administeredAgencies(c.var.scope);
  const [only, ...others] = agencies;
  if (only && others.length === 0) return c.redirect(`/office/agencies/${only.id}`, 303);
  return c.html(
    <OfficePage frame={c.var.frame} title="机构设置" crumbs={[{ title: '机构设置' }]}>
      <DataTable<Agency>
        caption={`本市 ${agencies.length} 个机关`}
        columns={[
          {
            title: '机关',
            cell: (row) => <a href={`/office/agencies/${row.id}`}>{row.name}</a>,
            heads: true,
          },
          { title: '类别', cell: (row) => agencyKindZh[row.kind as AgencyKind] },
          { title: '公开工作机构', cell: (row) => row.office_name },
          { title: '电话', cell: (row) => row.office_phone, nowrap: true },
          {
            title: '账号',
            cell: (row) => <a href={`/office/officers?agency=${row.id}`}>管理账号</a>,
            nowrap: true,
          },
        ]}
        rows={agencies}
      />
    </OfficePage>,
  );
}

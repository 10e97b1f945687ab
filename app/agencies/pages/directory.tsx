import type { Context } from 'hono';
import { agencyKindZh } from '#app/agencies/agency-kinds.ts';
import { type Agency, listAgencies } from '#app/agencies/queries.ts';
import type { AgencyKind } from '#app/shell/agency-seed.ts';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { Facts } from '#app/shell/facts.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** 各机关公开工作机构: whom to ask, where and when (条例第十二条: an element of the disclosure guide). */
export async function get(c: Context<Env>) {
  const agencies = await listAgencies(c.var.scope);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="各机关公开工作机构"
      lede="受理政府信息公开申请的机构、地址、电话和办公时间。可以当面提交、邮寄，也可以在线提交。"
      crumbs={[{ title: '各机关公开工作机构' }]}
      meta={{
        kind: 'column',
        name: '各机关公开工作机构',
        description: '各行政机关政府信息公开工作机构的名称、办公地址、办公时间和联系方式',
        keywords: '政府信息公开,公开指南,联系方式',
        type: '公开指南',
      }}
    >
      {agencies.length === 0 && <EmptyState title="还没有登记机关" />}
      {kinds.map((kind) => (
        <KindSection kind={kind} agencies={agencies.filter((agency) => agency.kind === kind)} />
      ))}
    </PublicPage>,
  );
}

const kinds = Object.keys(agencyKindZh) as AgencyKind[];

function KindSection({ kind, agencies }: { kind: AgencyKind; agencies: Agency[] }) {
  if (agencies.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <Stack>
        <h2 id={`kind-${kind}`}>{agencyKindZh[kind]}</h2>
        <Columns>
          {agencies.map((agency) => (
            <AgencyCard agency={agency} />
          ))}
        </Columns>
      </Stack>
    </section>
  );
}

function AgencyCard({ agency }: { agency: Agency }) {
  return (
    <Card id={`agency-${agency.id}`}>
      <h3>{agency.name}</h3>
      <Facts
        facts={[
          { name: '公开工作机构', value: agency.office_name },
          { name: '办公地址', value: agency.office_address },
          { name: '邮政编码', value: agency.office_postcode },
          { name: '办公时间', value: agency.office_hours },
          { name: '联系电话', value: agency.office_phone },
          ...(agency.office_fax ? [{ name: '传真', value: agency.office_fax }] : []),
          ...(agency.office_email ? [{ name: '电子邮箱', value: agency.office_email }] : []),
        ]}
      />
      <p>
        <a href={`/requests/new?agency=${agency.id}`}>
          向这个机关申请公开<span class="visually-hidden">：{agency.name}</span>
        </a>
      </p>
    </Card>
  );
}

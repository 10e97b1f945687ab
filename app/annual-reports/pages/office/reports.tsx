import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { askedAgency } from '#app/annual-reports/parts/asked-report.ts';
import { listPublishedReports, reportYears } from '#app/annual-reports/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** The years of an agency's report; the competent department chooses the agency. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const found = await askedAgency(c);
  if (!found) return c.notFound();
  const { agency, query } = found;
  const published = (await listPublishedReports(scope)).filter(({ agencyId }) => agencyId === agency.id);
  const years = await reportYears(scope, agency.id);
  const agencies = hasRole(scope.actor, 'supervisor') ? await listAgencies(scope) : [];
  return c.html(
    <OfficePage frame={frame} title="年度报告" crumbs={[{ title: '年度报告' }]}>
      {agencies.length > 0 && (
        <Form action="/office/reports" method="get">
          <div class="filter-row">
            <SelectField
              name="agency"
              label="机关"
              value={String(agency.id)}
              options={agencies.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <Button kind="plain">查看</Button>
          </div>
        </Form>
      )}
      <DataTable
        caption={agency.name}
        columns={[
          {
            title: '年度',
            cell: (year) => <a href={`/office/reports/${year}${query}`}>{year}年</a>,
            heads: true,
            nowrap: true,
          },
          { title: '状态', cell: (year) => <State year={year} today={scope.today} published={published} /> },
        ]}
        rows={years}
        narrow="stack"
      />
    </OfficePage>,
  );
}

interface StateProps {
  year: number;
  today: string;
  published: { year: number; publishedOn: string; href: string }[];
}

function State({ year, today, published }: StateProps) {
  const entry = published.find((each) => each.year === year);
  if (entry) {
    return (
      <>
        <Tag tone="live">已公布</Tag> <a href={entry.href}>{dayText(entry.publishedOn)}公布</a>
      </>
    );
  }
  return today > `${year}-12-31` ? <Tag tone="wait">待公布</Tag> : <Tag tone="new">进行中</Tag>;
}

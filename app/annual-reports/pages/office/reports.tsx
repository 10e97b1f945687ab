import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { askedAgency } from '#app/annual-reports/parts/asked-report.ts';
import { Deadline } from '#app/annual-reports/parts/draft-cards.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { reportYears } from '#app/annual-reports/queries.ts';
import { listArchived } from '#app/annual-reports/writing/archived-reports.ts';
import { stateZh } from '#app/annual-reports/writing/course.ts';
import { type YearState, yearStates } from '#app/annual-reports/writing/year-states.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** The years of an agency's report with state and deadline; competent department and auditors choose the agency. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const found = await askedAgency(c);
  if (!found) return c.notFound();
  const { agency, query } = found;
  const rows = await yearStates(scope, { agencyId: agency.id, years: await reportYears(scope, agency.id) });
  const archived = (await listArchived(scope)).filter((each) => each.agency.id === agency.id);
  const agencies = hasRole(scope.actor, 'supervisor', 'auditor') ? await listAgencies(scope) : [];
  return c.html(
    <OfficePage
      frame={frame}
      title="年度报告"
      crumbs={[{ title: '年度报告' }]}
      actions={
        mayNot(scope.actor, 'archive-report', agency.id) === null && (
          <LinkButton href="/office/reports/archive">往年报告存档</LinkButton>
        )
      }
    >
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
            cell: ({ year }) => <a href={`/office/reports/${year}${query}`}>{year}年</a>,
            heads: true,
            nowrap: true,
          },
          { title: '状态', cell: (row) => <State row={row} today={scope.today} code={agency.code} /> },
          {
            title: '期限',
            cell: ({ year, state }) => <Deadline year={year} state={state} today={scope.today} />,
          },
        ]}
        rows={rows}
        narrow="stack"
      />
      {archived.length > 0 && (
        <ul>
          {archived.map(({ year, form }) => (
            <li>
              <a href={`/reports/${year}?agency=${agency.code}`}>{year}年</a>（存档，{form}年格式）
            </li>
          ))}
        </ul>
      )}
    </OfficePage>,
  );
}

function State({
  row: { year, state, published, correcting },
  today,
  code,
}: {
  row: YearState;
  today: string;
  code: string;
}) {
  if (state === 'draft' && today <= `${year}-12-31`) return <Tag tone="new">进行中</Tag>;
  return (
    <>
      <Tag tone={state === 'published' ? 'live' : 'wait'}>
        {correcting ? `更正：${stateZh[state]}` : stateZh[state]}
      </Tag>{' '}
      {published > 0 && <a href={`/reports/${year}?agency=${code}`}>已公布第{published}版</a>}
    </>
  );
}

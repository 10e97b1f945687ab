import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { askedAgency } from '#app/annual-reports/parts/asked-report.ts';
import { Deadline } from '#app/annual-reports/parts/draft-cards.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { reportYears } from '#app/annual-reports/queries.ts';
import { governmentCompiledBy, listGovernments } from '#app/annual-reports/rolling-up/compiler.ts';
import { rollUpYears } from '#app/annual-reports/rolling-up/handed-in.ts';
import { listArchived } from '#app/annual-reports/writing/archived-reports.ts';
import { stateZh } from '#app/annual-reports/writing/course.ts';
import { type YearState, yearStates } from '#app/annual-reports/writing/year-states.ts';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { hasRole } from '#app/shell/permit.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** The years of an agency's report with state and deadline; competent department and auditors choose the agency. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const found = await askedAgency(c);
  if (!found) return c.notFound();
  const { agency, compilerId, query } = found;
  const government = agency.kind === 'government';
  const years = government ? await rollUpYears(scope) : await reportYears(scope, agency.id);
  const rows = await yearStates(scope, { agencyId: agency.id, years });
  const calendar = await cityCalendar(scope, agency.id);
  const archived = (await listArchived(scope)).filter((each) => each.agency.id === agency.id);
  const mayFile = !government && mayNot(scope.actor, 'file-outside-report', compilerId) === null;
  const earlier = archived.filter(({ year }) => !years.includes(year));
  const mayChoose = hasRole(scope.actor, 'supervisor', 'auditor');
  const agencies = mayChoose ? [...(await listAgencies(scope)), ...(await listGovernments(scope))] : [];
  const rolledUp = government ? null : await governmentCompiledBy(scope, agency.id);
  return c.html(
    <OfficePage
      frame={frame}
      title="年度报告"
      crumbs={[{ title: '年度报告' }]}
      actions={
        mayNot(scope.actor, 'archive-report', compilerId) === null && (
          <>
            <LinkButton href={`/office/reports/archive${query}`}>往年报告存档</LinkButton>
            {!government && <LinkButton href={`/office/reports/opening${query}`}>录入期初数</LinkButton>}
          </>
        )
      }
    >
      {government && (
        <p class="note">
          本级政府的年度报告：本政府机关、政府部门的报告和下级政府的汇总相加。
          <a href="/office/reports">返回本机关的报告</a>
        </p>
      )}
      {rolledUp && (
        <Notice>
          <p>
            本机关还编制<a href={`/office/reports?agency=${rolledUp.id}`}>{rolledUp.name}的年度报告</a>
            ：汇总各机关的报告，查看谁已报送、谁逾期。
          </p>
        </Notice>
      )}
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
          ...(government
            ? [
                {
                  title: '汇总',
                  cell: ({ year }: YearState) => (
                    <a href={`/office/reports/${year}/roll-up${query}`}>报送情况</a>
                  ),
                },
              ]
            : []),
          {
            title: '状态',
            cell: (row) => (
              <State
                row={row}
                today={scope.today}
                code={agency.code}
                archived={archived.some(({ year }) => year === row.year)}
                filing={mayFile ? `/office/reports/${row.year}/file?agency=${agency.id}` : null}
              />
            ),
          },
          {
            title: '期限',
            cell: ({ year, state }) =>
              archived.some((each) => each.year === year) ? (
                '—'
              ) : (
                <Deadline {...{ agency, year, state, calendar }} today={scope.today} />
              ),
          },
        ]}
        rows={rows}
        narrow="stack"
      />
      {earlier.length > 0 && (
        <ul>
          {earlier.map(({ year, form }) => (
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
  archived,
  filing,
}: {
  row: YearState;
  today: string;
  code: string;
  /** Published elsewhere at the time, and kept here. */
  archived: boolean;
  /** Where the report is handed in as a file; null for those who may not. */
  filing: string | null;
}) {
  if (archived)
    return (
      <>
        <Tag tone="live">已存档</Tag> <a href={`/reports/${year}?agency=${code}`}>当时公布的报告</a>
      </>
    );
  if (state === 'draft' && today <= `${year}-12-31`) return <Tag tone="new">进行中</Tag>;
  return (
    <>
      <Tag tone={state === 'published' ? 'live' : 'wait'}>
        {correcting ? `更正：${stateZh[state]}` : stateZh[state]}
      </Tag>{' '}
      {published > 0 && <a href={`/reports/${year}?agency=${code}`}>已公布第{published}版</a>}
      {published === 0 && filing && <a href={filing}>在别处编制的，报送文件</a>}
    </>
  );
}

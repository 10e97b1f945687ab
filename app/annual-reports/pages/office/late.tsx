import type { Context } from 'hono';
import { explainLateFacts } from '#app/annual-reports/acts/explain-late-facts.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot, mayOpenCases } from '#app/annual-reports/permissions.ts';
import { courseOf } from '#app/annual-reports/writing/course.ts';
import { type LateFact, lateFacts, lateReasons } from '#app/annual-reports/writing/late-facts.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

/** 迟录事实: what was recorded after approval and happened in the year. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(await page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const reason = String((await c.req.parseBody())['reason'] ?? '');
  const result = await explainLateFacts(c.var.scope, { agencyId: asked.agency.id, year: asked.year, reason });
  if (!result.ok) return c.html(await page(c, asked, { reason, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}/late${asked.query}`, 303);
}

interface PageState {
  reason?: string;
  refusal?: Refusal;
}

async function page(
  c: Context<Env>,
  { agency, compilerId, year, query }: AskedReport,
  { reason, refusal }: PageState,
) {
  const { scope, frame } = c.var;
  const of = { agencyId: agency.id, year };
  const { approval, number } = await courseOf(scope, of);
  const late = approval ? await lateFacts(scope, of, { approval, number }) : [];
  const reasons = await lateReasons(scope, { ...of, number });
  const covered = new Set(reasons.flatMap(({ facts }) => facts));
  const home = `/office/reports/${year}`;
  const opens = mayOpenCases(scope.actor, compilerId);
  return (
    <OfficePage
      frame={frame}
      title={`${year}年迟录事实`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '迟录事实' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <DataTable
        caption="批准以后登记、发生在本年的事实"
        columns={[
          { title: '事实', heads: true, cell: (fact) => <Named fact={fact} opens={opens} /> },
          { title: '批准时', cell: ({ before }) => before },
          { title: '现在', cell: ({ now }) => now },
          { title: '处理', nowrap: true, cell: ({ key }) => (covered.has(key) ? '已说明' : '未处理') },
        ]}
        rows={late}
        empty="没有迟录的事实，报告与台账一致。"
      />
      {reasons.map(({ reason: said, on }) => (
        <p>
          {dayText(on)}说明：{said}
        </p>
      ))}
      {late.some(({ key }) => !covered.has(key)) &&
        mayNot(scope.actor, 'explain-late-facts', compilerId) === null && (
          <Form action={`${home}/late${query}`}>
            <TextArea
              name="reason"
              label="不更正的理由"
              hint="印在报告后面，例如写明这几件计入下一年度报告。要改报告的，请走更正。"
              required
              rows={4}
              maxlength={1000}
              value={reason}
            />
            <FormActions>
              <Button>写明理由</Button>
              <LinkButton href={`${home}/correct${query}`}>更正报告</LinkButton>
            </FormActions>
          </Form>
        )}
    </OfficePage>
  );
}

function Named({ fact: { kind, id, what }, opens }: { fact: LateFact; opens: boolean }) {
  if (id === null || kind === 'report' || !opens) return <>{what}</>;
  const path = {
    request: 'requests',
    case: 'remedies',
    document: 'policies',
    report: 'reports',
    activity: '',
  }[kind];
  return (
    <a href={`/office/${path}/${id}`}>
      {what}
      {id}
    </a>
  );
}

import type { Context } from 'hono';
import { remindAgencies } from '#app/annual-reports/acts/remind-agencies.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { RollUpRows } from '#app/annual-reports/parts/roll-up-rows.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import type { Member } from '#app/annual-reports/rolling-up/members.ts';
import {
  countsOf,
  type RollUpTree,
  rollUpTree,
  type TreeRow,
} from '#app/annual-reports/rolling-up/roll-up-tree.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Figures } from '#app/shell/figures.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { citeText } from '#law/cite.ts';
import { rollUpPlace } from '#law/report/roll-up.ts';

/** 汇总: the tree of a government's report. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  const page = asked && (await pageOf(c, asked));
  return page ? c.html(page) : c.notFound();
}

/** 催报. */
export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { agency, year, query } = asked;
  const result = await remindAgencies(c.var.scope, { governmentId: agency.id, year });
  if (result.ok) return c.redirect(`/office/reports/${year}/roll-up${query}`, 303);
  const page = await pageOf(c, asked, result.refusal);
  return page ? c.html(page, 422) : c.notFound();
}

async function pageOf(c: Context<Env>, asked: AskedReport, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const { agency, compilerId, year, query } = asked;
  const found = await rollUpTree(scope, { governmentId: agency.id, year });
  if (!found) return null;
  const { tree, city } = found;
  const outside = city.members.filter(
    ({ into, because }) => tree.government.into === null && into === null && because !== 'above',
  );
  const mayFile = mayNot(scope.actor, 'file-outside-report', compilerId) === null;
  return (
    <OfficePage
      frame={frame}
      title={`${agency.name}${year}年年度报告汇总`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `/office/reports/${year}${query}` },
        { title: '汇总' },
      ]}
      actions={<Actions asked={asked} tree={tree} c={c} />}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <div class="stack">
        <Counts tree={tree} />
        <RollUpRows caption="应报机关" rows={inOrder(tree.rows)} year={year} mayFile={mayFile} />
        {tree.rows.map(
          ({ member, below }) =>
            below &&
            below.rows.length > 0 && (
              <details class="quiet-details">
                <summary>
                  {member.name}所属机关（{below.rows.length}个）
                </summary>
                <RollUpRows
                  caption={`${member.name}所属机关`}
                  rows={inOrder(below.rows)}
                  year={year}
                  mayFile={false}
                />
              </details>
            ),
        )}
        <OutsideCard members={outside} asked={asked} />
      </div>
    </OfficePage>
  );
}

/** In the order of the notice: own office, departments, governments below, and what was placed. */
const order: Member['kind'][] = [
  'government-office',
  'district-government',
  'department',
  'district-department',
  'township',
  'government',
  'dispatched',
];

function inOrder(rows: readonly TreeRow[]): TreeRow[] {
  return rows.toSorted((a, b) => order.indexOf(a.member.kind) - order.indexOf(b.member.kind));
}

function Counts({ tree }: { tree: RollUpTree }) {
  const { due, handed, missing, late, faulty } = countsOf(tree);
  const { targetOn, cite } = tree.deadline;
  return (
    <Card title="报送情况">
      <div class="stack">
        <Figures
          figures={[
            { label: '应报', value: due, unit: '份' },
            { label: '已报', value: handed, unit: '份' },
            { label: '未报', value: missing, unit: '份' },
            { label: '迟报、逾期', value: late, unit: '份' },
            { label: '核对有错', value: faulty, unit: '份' },
          ]}
        />
        <p>
          各机关的报告合计后就是本级政府的年度报告，应当在{dayText(targetOn)}前公布。
          <span class="cite">{citeText(cite)}</span>
        </p>
        {missing === 0 && faulty === 0 && (
          <Notice tone="done">应报的都已报送，核对无误，可以编制政府的报告。</Notice>
        )}
      </div>
    </Card>
  );
}

function Actions({ asked, tree, c }: { asked: AskedReport; tree: RollUpTree; c: Context<Env> }) {
  const { compilerId, year, query } = asked;
  const home = `/office/reports/${year}`;
  const mayRemind = mayNot(c.var.scope.actor, 'remind-agencies', compilerId) === null;
  return (
    <>
      <LinkButton href={`${home}${query}`} kind="main">
        汇总报告
      </LinkButton>
      {mayRemind && countsOf(tree).missing > 0 && (
        <Form action={`${home}/roll-up${query}`}>
          <Button kind="plain">催报</Button>
        </Form>
      )}
    </>
  );
}

/** Who is in no roll-up, with the provision or the decision. */
function OutsideCard({
  members,
  asked: { year, query, compilerId },
}: {
  members: Member[];
  asked: AskedReport;
}) {
  return (
    <Card
      title="不计入的机关"
      more={compilerId !== 0 && <a href={`/office/reports/${year}/placements${query}`}>汇总归属</a>}
    >
      {members.length === 0 && (
        <p class="note">没有。派出机关、开发区管委会汇总到哪里，在“汇总归属”里确定。</p>
      )}
      <ul>
        {members.map(({ name, kind, because }) => (
          <li>
            {name}：{whyOutside[because]}
            {because === 'outside' && <span class="cite">{citeText(rollUpPlace(kind).cite)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const whyOutside: Record<Member['because'], string> = {
  above: '',
  placed: '主管部门已确定不计入。',
  unplaced: '派出机关或者开发区管委会，还没有确定汇总到哪里。',
  outside: '垂直管理部门，由其上级系统汇总。',
};

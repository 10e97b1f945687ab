import type { Context } from 'hono';
import { placeAgency } from '#app/annual-reports/acts/place-agency.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { type Member, membersOf } from '#app/annual-reports/rolling-up/members.ts';
import { placementsOf } from '#app/annual-reports/rolling-up/placements.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { rollUpPlace } from '#law/report/roll-up.ts';

type Body = Record<string, string>;

/** 汇总归属: where each 派出机关 and 开发区管委会 is counted, decided once. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked?.agency.kind === 'government' ? c.html(await page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const sent = await c.req.parseBody();
  const body = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value).trim()]));
  const into = body['government'] ?? '';
  const result = await placeAgency(c.var.scope, {
    agencyId: Number(body['placed'] ?? 0),
    byGovernmentId: asked.agency.id,
    governmentId: into === NOWHERE ? null : Number(into),
    fromYear: Number(body['from_year']),
    reason: body['reason'] ?? '',
  });
  if (!result.ok) return c.html(await page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}/placements${asked.query}`, 303);
}

const NOWHERE = 'nowhere';

async function page(
  c: Context<Env>,
  { agency, compilerId, year, query }: AskedReport,
  { body = {}, refusal }: { body?: Body; refusal?: Refusal },
) {
  const { scope, frame } = c.var;
  const [members, placements] = await Promise.all([membersOf(scope, year), placementsOf(scope)]);
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={frame}
      title="年度报告的汇总归属"
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '汇总', href: `${home}/roll-up${query}` },
        { title: '汇总归属' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">
        部门和乡镇、街道计入本级政府，下级政府的汇总计入上级，垂直管理部门不计入，都不用设置。派出机关和开发区管委会各地管理体制不同，在这里确定一次；改的，另记一条，以最后一条为准，所以不会计两次。
      </p>
      <DataTable
        caption="已经确定的"
        columns={[
          { title: '机关', heads: true, cell: ({ agency: name }) => name },
          { title: '计入', cell: ({ government }) => government ?? '不计入' },
          { title: '从哪一年度', nowrap: true, cell: ({ fromYear }) => `${fromYear}年` },
          { title: '依据', cell: ({ reason }) => reason },
          { title: '确定', nowrap: true, cell: ({ by, on }) => `${by}，${dayText(on)}` },
        ]}
        rows={placements}
        empty="还没有确定过。"
      />
      {agency.parent_id === null && mayNot(scope.actor, 'place-agency', compilerId) === null && (
        <PlaceForm
          {...{ members, body, action: `${home}/placements${query}`, back: `${home}/roll-up${query}` }}
        />
      )}
    </OfficePage>
  );
}

interface PlaceFormProps {
  members: Member[];
  body: Body;
  action: string;
  back: string;
}

function PlaceForm({ members, body, action, back }: PlaceFormProps) {
  const option = ({ id, name }: Member) => ({ value: String(id), label: name });
  return (
    <Form action={action}>
      <FormSection title="确定归属">
        <SelectField
          name="placed"
          label="派出机关、开发区管委会"
          required
          placeholder="请选择"
          value={body['placed'] ?? ''}
          options={members.filter(({ kind }) => rollUpPlace(kind).goes === 'configured').map(option)}
        />
        <SelectField
          name="government"
          label="计入哪里的汇总"
          required
          placeholder="请选择"
          value={body['government'] ?? ''}
          options={[
            ...members.filter(({ kind }) => kind === 'government').map(option),
            { value: NOWHERE, label: '不计入' },
          ]}
        />
        <TextField
          name="from_year"
          label="从哪一年度的报告开始"
          size="short"
          inputmode="numeric"
          required
          value={body['from_year'] ?? ''}
        />
        <TextArea
          name="reason"
          label="依据"
          hint="例如管理体制的文件。"
          rows={2}
          maxlength={500}
          required
          value={body['reason'] ?? ''}
        />
      </FormSection>
      <FormActions>
        <Button>确定</Button>
        <LinkButton href={back}>返回</LinkButton>
      </FormActions>
    </Form>
  );
}

import type { Context } from 'hono';
import { decideOverride, mayDecide } from '#app/annual-reports/acts/decide-override.ts';
import { overrideCell } from '#app/annual-reports/acts/override-cell.ts';
import { storePaper } from '#app/annual-reports/pages/office/report-papers.tsx';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { decisionText } from '#app/annual-reports/parts/draft-cards.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import { overridableCells, overridesOf } from '#app/annual-reports/writing/overrides.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { FileField, TextArea, TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { type Refusal, type Result, refused } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

type Body = Record<string, unknown>;

/** 人工改数: proposed by one officer with reason and paper, approved by another. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(await page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const result = await act(c, asked, body);
  if (!result.ok) return c.html(await page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}/overrides${asked.query}`, 303);
}

async function act(c: Context<Env>, { agency, year }: AskedReport, body: Body): Promise<Result<unknown>> {
  const of = { agencyId: agency.id, year };
  const decision = /^(approve|refuse)-(\d{1,15})$/.exec(one(body, 'act'));
  if (decision) {
    const input = { overrideId: Number(decision[2]), approved: decision[1] === 'approve' };
    return decideOverride(c.var.scope, { ...of, ...input });
  }
  if (one(body, 'act') !== 'propose') return refused('no-such-act', '没有这个操作。');
  const paper = await storePaper(c, body['paper']);
  if (!paper.ok) return paper;
  const input = { cell: one(body, 'cell'), value: one(body, 'value'), reason: one(body, 'reason') };
  return overrideCell(c.var.scope, { ...of, ...input, paper: paper.value });
}

async function page(
  c: Context<Env>,
  { agency, compilerId, year, query }: AskedReport,
  { body = {}, refusal }: { body?: Body; refusal?: Refusal },
) {
  const { scope, frame } = c.var;
  const overrides = await overridesOf(scope, { agencyId: agency.id, year });
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={frame}
      title={`${year}年人工改数`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '人工改数' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <DataTable
        caption="工作底稿"
        columns={[
          { title: '格', heads: true, cell: ({ zh }) => zh },
          { title: '改为', nowrap: true, cell: ({ value }) => value ?? '恢复统计数' },
          { title: '理由', cell: ({ reason }) => reason },
          { title: '提出', nowrap: true, cell: ({ by }) => by },
          {
            title: '材料',
            cell: ({ paper }) => <a href={`${home}/papers/${paper.id}${query}`}>{paper.name}</a>,
          },
          {
            title: '批准',
            cell: (row) =>
              mayDecide(scope.actor, row, compilerId) ? (
                decisionText(row.decision)
              ) : (
                <Form action={`${home}/overrides${query}`}>
                  <Button name="act" value={`approve-${row.id}`}>
                    批准
                  </Button>{' '}
                  <Button name="act" value={`refuse-${row.id}`} kind="plain">
                    不批准
                  </Button>
                </Form>
              ),
          },
        ]}
        rows={overrides}
        empty="没有人工改过的数，全部来自台账、文件库和填报。"
      />
      {mayNot(scope.actor, 'override-cell', compilerId) === null && (
        <Form action={`${home}/overrides${query}`} multipart>
          <FormSection
            title="提出改数"
            lede="统计数能改对的，先改台账。改数要有理由和材料，由另一位同事批准后才生效。"
          >
            <SelectField
              name="cell"
              label="哪一格"
              required
              placeholder="请选择"
              value={one(body, 'cell')}
              options={overridableCells.map(({ key, zh }) => ({ value: key, label: zh }))}
            />
            <TextField
              name="value"
              label="改为"
              hint="留空表示恢复统计数。"
              size="short"
              inputmode="decimal"
              value={one(body, 'value')}
            />
            <TextArea
              name="reason"
              label="理由"
              required
              rows={3}
              maxlength={500}
              value={one(body, 'reason')}
            />
            <FileField name="paper" label="工作底稿" required />
          </FormSection>
          <FormActions>
            <Button name="act" value="propose">
              提出
            </Button>
            <LinkButton href={`${home}${query}`}>返回</LinkButton>
          </FormActions>
        </Form>
      )}
    </OfficePage>
  );
}

function one(body: Body, name: string): string {
  const [value] = [body[name]].flat();
  return typeof value === 'string' ? value.trim() : '';
}

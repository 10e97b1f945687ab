import type { Context } from 'hono';
import { enterOpeningBalance } from '#app/annual-reports/acts/enter-opening-balance.ts';
import { type AskedAgency, askedAgency } from '#app/annual-reports/parts/asked-report.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { table3Columns } from '#law/report/lines.ts';

type Body = Record<string, string>;

/** 期初数: the carry-over of the last year before this system, typed with its source. */
export async function get(c: Context<Env>) {
  const asked = await askedAgency(c);
  return asked ? c.html(page(c, asked, { body: {} })) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedAgency(c);
  if (!asked) return c.notFound();
  const body = (await c.req.parseBody()) as Body;
  const result = await enterOpeningBalance(c.var.scope, {
    agencyId: asked.agency.id,
    year: Number(body.year),
    carriedOut: columns.map(({ column }) => (body[column]?.trim() ? Number(body[column]) : Number.NaN)),
    source: body.source ?? '',
  });
  if (!result.ok) return c.html(page(c, asked, { body, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports${asked.query}`, 303);
}

const columns = table3Columns.filter(({ column }) => column !== 'total');

function page(
  c: Context<Env>,
  { agency, query }: AskedAgency,
  { body, refusal }: { body: Body; refusal?: Refusal },
) {
  return (
    <OfficePage
      frame={c.var.frame}
      title="录入期初数"
      crumbs={[{ title: '年度报告', href: `/office/reports${query}` }, { title: '录入期初数' }]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">
        {agency.name}
        。启用本系统之前那一年的“结转下年度继续办理”，用来核对下一年报告的“上年结转”。没有办结的申请本身，请导入旧台账；往年报告在手的，存档报告即可，不用录入。
      </p>
      <Form action={`/office/reports/opening${query}`}>
        <TextField name="year" label="年度" size="short" inputmode="numeric" required value={body.year} />
        {columns.map(({ column, zh }) => (
          <TextField
            name={column}
            label={`结转下年度：${zh}`}
            size="short"
            inputmode="numeric"
            required
            value={body[column] ?? '0'}
          />
        ))}
        <TextField
          name="source"
          label="出处"
          hint="例如：2023年登记簿（纸质）第3册。"
          required
          value={body.source}
        />
        <FormActions>
          <Button>录入</Button>
          <LinkButton href={`/office/reports${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

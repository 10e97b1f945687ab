import type { Context } from 'hono';
import { correctReport } from '#app/annual-reports/acts/correct-report.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 更正: opens the next edition with reason and notice. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(page(c, asked, {})) : c.notFound();
}

export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const body = await c.req.parseBody();
  const [reason, notice] = [String(body['reason'] ?? ''), String(body['notice'] ?? '')];
  const of = { agencyId: asked.agency.id, year: asked.year };
  const result = await correctReport(c.var.scope, { ...of, reason, notice });
  if (!result.ok) return c.html(page(c, asked, { reason, notice, refusal: result.refusal }), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

interface PageState {
  reason?: string;
  notice?: string;
  refusal?: Refusal;
}

function page(c: Context<Env>, { year, query }: AskedReport, { reason, notice, refusal }: PageState) {
  const home = `/office/reports/${year}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={`更正${year}年年度报告`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '更正' },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <p class="note">更正出一个新版，经过核对、批准以后公布；原来的版本和更正说明一直公开，不会悄悄替换。</p>
      <Form action={`${home}/correct${query}`}>
        <TextArea
          name="reason"
          label="为什么更正"
          hint="内部留存。"
          required
          rows={3}
          maxlength={500}
          value={reason}
        />
        <TextArea
          name="notice"
          label="更正说明"
          hint="与新版一起公布：改了哪几处，原来是多少，现在是多少，为什么。"
          required
          rows={6}
          maxlength={2000}
          value={notice}
        />
        <FormActions>
          <Button>提出更正</Button>
          <LinkButton href={`${home}${query}`}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { receiveComplaint } from '#app/complaints/acts/receive-complaint.ts';
import { formValues } from '#app/complaints/pages/form-values.ts';
import { ComplaintFields } from '#app/complaints/parts/complaint-fields.tsx';
import { showQueryCode } from '#app/disclosure-requests/identity/query-code.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';

const COOKIE = 'complaint';
const HALF_AN_HOUR = 30 * 60;

/** 投诉举报: anybody, without an account. */
export async function get(c: Context<Env>) {
  return c.html(await page(c, { once_key: randomUUID(), against: c.req.query('agency') ?? '' }));
}

export async function post(c: Context<Env>) {
  const body = await formValues(c);
  const result = await receiveComplaint(c.var.scope, {
    againstId: Number(body.against) || 0,
    registerNo: body.register_no ?? '',
    complainantName: body.complainant_name ?? '',
    contact: body.contact ?? '',
    text: body.text ?? '',
    channel: 'online',
    receivedOn: c.var.scope.today,
    onceKey: body.once_key || randomUUID(),
  });
  if (!result.ok) return c.html(await page(c, body, result.refusal), 422);
  const { complaintNo, queryCode } = result.value;
  rememberSealed(c, COOKIE, { value: { complaintNo, queryCode }, seconds: HALF_AN_HOUR });
  return c.redirect('/complaints/receipt', 303);
}

/** Number and query code, shown once after the form. */
export function getReceipt(c: Context<Env>) {
  const kept = recallSealed(c, COOKIE);
  if (!kept) return c.redirect('/complaints', 303);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="投诉已经收到"
      layout="reading"
      crumbs={[{ title: '投诉举报', href: '/complaints' }, { title: '回执' }]}
      unlisted
    >
      <Card>
        <Facts
          facts={[
            { name: '编号', value: String(kept.complaintNo) },
            { name: '查询码', value: showQueryCode(String(kept.queryCode)) },
          ]}
        />
        <p class="note">请记下编号和查询码，凭两者查询处理结果。查询码只在这里显示一次。</p>
        <FormActions>
          <LinkButton href="/complaints/query">查询处理结果</LinkButton>
        </FormActions>
      </Card>
    </PublicPage>,
  );
}

async function page(c: Context<Env>, body: Record<string, string>, refusal?: Refusal) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="投诉举报"
      lede="认为行政机关没有按照要求主动公开信息，或者没有依法答复申请的，可以向政府信息公开工作主管部门投诉举报（条例第五十一条）。"
      layout="reading"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '投诉举报' }]}
    >
      <ErrorSummary refusal={refusal} />
      <p class="note">
        已经投诉过的，<a href="/complaints/query">凭编号和查询码查询</a>
        。对答复本身不服的，也可以依法申请行政复议或者提起行政诉讼。
      </p>
      <Form action="/complaints" onceKey={body.once_key}>
        <ComplaintFields body={body} agencies={await listAgencies(c.var.scope)} />
        <FormActions>
          <Button>提交</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

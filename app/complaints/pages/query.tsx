import type { Context } from 'hono';
import { isOutcome, outcomeZh } from '#app/complaints/complaint-words.ts';
import { formValues } from '#app/complaints/pages/form-values.ts';
import { type Complaint, complaintByCode } from '#app/complaints/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { forgetSealed, recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';

const COOKIE = 'complaint-opened';
const HALF_AN_HOUR = 30 * 60;

/** 查询投诉: by number and code; the opened complaint is remembered for half an hour. */
export async function get(c: Context<Env>) {
  const opened = recallSealed(c, COOKIE);
  const found = opened
    ? await complaintByCode(c.var.scope, {
        complaintNo: String(opened.complaintNo),
        code: String(opened.code),
      })
    : undefined;
  if (opened && !found) forgetSealed(c, COOKIE);
  return c.html(page(c, { found, complaintNo: '', wrong: false }));
}

export async function post(c: Context<Env>) {
  const { complaint_no: complaintNo = '', code = '' } = await formValues(c);
  const found = await complaintByCode(c.var.scope, { complaintNo, code });
  if (!found) return c.html(page(c, { complaintNo, wrong: true }), 422);
  rememberSealed(c, COOKIE, { value: { complaintNo, code }, seconds: HALF_AN_HOUR });
  return c.redirect('/complaints/query', 303);
}

function page(
  c: Context<Env>,
  { found, complaintNo, wrong }: { found?: Complaint; complaintNo: string; wrong: boolean },
) {
  const refusal = wrong ? { code: 'not-found', reason: '编号和查询码对不上，请核对。' } : undefined;
  return (
    <PublicPage
      frame={c.var.frame}
      title="查询投诉处理结果"
      layout="reading"
      crumbs={[{ title: '投诉举报', href: '/complaints' }, { title: '查询' }]}
      unlisted
    >
      <ErrorSummary refusal={refusal} />
      {found && (
        <Card title={found.complaint_no}>
          <Facts
            facts={[
              { name: '被投诉机关', value: found.against },
              { name: '收到', value: dayText(found.received_on) },
              {
                name: '处理结果',
                value: found.outcome && isOutcome(found.outcome) ? outcomeZh[found.outcome] : '正在处理',
              },
              ...(found.reply ? [{ name: '答复', value: found.reply }] : []),
            ]}
          />
        </Card>
      )}
      <Form action="/complaints/query">
        <TextField
          name="complaint_no"
          label="编号"
          required
          autocomplete="off"
          size="medium"
          value={complaintNo}
        />
        <TextField name="code" label="查询码" required autocomplete="off" size="medium" />
        <FormActions>
          <Button>查询</Button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

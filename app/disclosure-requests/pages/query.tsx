import type { Context } from 'hono';
import { findByCode } from '#app/disclosure-requests/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { recallSealed, rememberSealed } from '#app/shell/sealed-cookie.ts';

const COOKIE = 'case-query';
const HALF_AN_HOUR = 30 * 60;

/** The request that this visitor opened with its code, or null. */
export function queriedCase(c: Context<Env>): number | null {
  const opened = recallSealed(c, COOKIE);
  return opened ? Number(opened.requestId) : null;
}

/** 查询办理进度 */
export function get(c: Context<Env>) {
  return c.html(<QueryPage c={c} asked={{ registerNo: c.req.query('no') ?? '', code: '', tail: '' }} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const asked = {
    registerNo: textOf(body.register_no),
    code: textOf(body.code),
    tail: textOf(body.tail),
  };
  const requestId = await findByCode(c.var.scope, asked);
  if (requestId === null) return c.html(<QueryPage c={c} asked={asked} failed />, 422);
  rememberSealed(c, COOKIE, { value: { requestId }, seconds: HALF_AN_HOUR });
  return c.redirect('/requests/status', 303);
}

interface Asked {
  registerNo: string;
  code: string;
  tail: string;
}

function QueryPage({ c, asked, failed }: { c: Context<Env>; asked: Asked; failed?: boolean }) {
  const refusal = {
    code: 'no-such-case',
    reason: '登记号、查询码和后四位对不上。请照电子回执核对；多次不符会暂停查询几分钟。',
  };
  return (
    <PublicPage
      frame={c.var.frame}
      title="查询办理进度"
      lede="凭电子回执上的登记号和查询码，看到办理到哪一步、期限怎么算。"
      layout="reading"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '查询' }]}
    >
      {failed && <ErrorSummary refusal={refusal} />}
      <Form action="/requests/query">
        <TextField
          name="register_no"
          label="登记号"
          hint="例如：常公申〔2026〕57号。括号和“号”字可以不打。"
          value={asked.registerNo}
          required
          autocomplete="off"
          size="medium"
        />
        <TextField
          name="code"
          label="查询码"
          hint="二十六位字母和数字，大小写和短横不影响。"
          value={asked.code}
          required
          autocomplete="off"
          spellcheck={false}
          size="medium"
        />
        <TextField
          name="tail"
          label="后四位"
          hint="身份证明号码、电话、电子邮箱或者通信地址，任何一项的最后四个字符。"
          value={asked.tail}
          autocomplete="off"
          maxlength={4}
          size="short"
        />
        <FormActions>
          <Button large>查询</Button>
        </FormActions>
      </Form>
      <p class="note">
        邮寄、当面提交的申请，查询码印在收件回执上。没有回执的，请带身份证明联系
        <a href="/agencies">受理机关</a>。
      </p>
    </PublicPage>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 100) : '';
}

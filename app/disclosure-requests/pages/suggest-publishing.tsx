import type { Context } from 'hono';
import { suggestPublishing } from '#app/disclosure-requests/acts/propose-publishing.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { queriedCase } from '#app/disclosure-requests/pages/query.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextArea } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 建议主动公开: the requester, from the page of the own request. */
export async function get(c: Context<Env>) {
  return (await knownRequest(c)) === null ? c.redirect('/requests/query', 303) : c.html(page(c, ''));
}

export async function post(c: Context<Env>) {
  const requestId = await knownRequest(c);
  if (requestId === null) return c.redirect('/requests/query', 303);
  const reason = String((await c.req.parseBody()).reason ?? '');
  const result = await suggestPublishing(c.var.scope, { requestId, reason });
  if (result.ok) return c.redirect('/requests/status', 303);
  return c.html(page(c, reason, result.refusal), 422);
}

async function knownRequest(c: Context<Env>): Promise<number | null> {
  const id = queriedCase(c);
  return id !== null && (await loadCase(c.var.scope, id)) ? id : null;
}

function page(c: Context<Env>, reason: string, refusal?: Refusal) {
  return (
    <PublicPage
      frame={c.var.frame}
      title="建议主动公开"
      lede="您认为向您提供的信息涉及公众利益、应当让公众知晓的，可以建议转为主动公开。机关审核后会把决定告知您。"
      layout="reading"
      crumbs={[{ title: '办理进度', href: '/requests/status' }, { title: '建议主动公开' }]}
      unlisted
    >
      <ErrorSummary refusal={refusal} />
      <Form action="/requests/suggest-publishing">
        <TextArea name="reason" label="为什么建议公开" required rows={4} maxlength={500} value={reason} />
        <FormActions>
          <Button>提交建议</Button>
          <LinkButton href="/requests/status">返回</LinkButton>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

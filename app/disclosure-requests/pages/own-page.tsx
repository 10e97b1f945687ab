import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { queriedCase } from '#app/disclosure-requests/pages/query.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';

export type OwnBody = Record<string, string>;

export interface OwnForm {
  /** `/requests/correction` */
  path: string;
  title: string;
  lede: string;
  button: string;
  may: (file: CaseFile, scope: Scope) => May;
  fields: (asked: { file: CaseFile; scope: Scope; body: OwnBody }) => Child;
  run: (scope: Scope, requestId: number, body: OwnBody) => Promise<Result<unknown>>;
}

/** The page of one thing that the requester does on the own request, opened by its code. */
export function ownPage(form: OwnForm) {
  return {
    get: async (c: Context<Env>) => {
      const file = await ownRequest(c);
      if (!file) return c.redirect('/requests/query', 303);
      const refusal = form.may(file, c.var.scope);
      return c.html(page(c, form, { file, body: {}, refusal }), refusal ? 422 : 200);
    },
    post: async (c: Context<Env>) => {
      const file = await ownRequest(c);
      if (!file) return c.redirect('/requests/query', 303);
      const body = stringsOf(await c.req.parseBody());
      const result = await form.run(c.var.scope, file.id, body);
      if (result.ok) return c.redirect(`/requests/status?done=${form.path.split('/').at(-1)}`, 303);
      return c.html(page(c, form, { file, body, refusal: result.refusal }), 422);
    },
  };
}

/** The request that this visitor opened at the query page; undefined when none, or when it is of another city. */
export async function ownRequest(c: Context<Env>): Promise<CaseFile | undefined> {
  const requestId = queriedCase(c);
  return requestId === null ? undefined : loadCase(c.var.scope, requestId);
}

interface PageState {
  file: CaseFile;
  body: OwnBody;
  refusal: Refusal | null;
}

function page(c: Context<Env>, form: OwnForm, { file, body, refusal }: PageState) {
  const { scope } = c.var;
  const open = form.may(file, scope) === null;
  return (
    <PublicPage
      frame={c.var.frame}
      title={form.title}
      lede={form.lede}
      layout="reading"
      crumbs={[{ title: '办理进度', href: '/requests/status' }, { title: form.title }]}
      unlisted
    >
      <ErrorSummary refusal={refusal ?? undefined} />
      {open ? (
        <Form action={form.path}>
          {form.fields({ file, scope, body })}
          <FormActions>
            <Button>{form.button}</Button>
            <LinkButton href="/requests/status">返回</LinkButton>
          </FormActions>
        </Form>
      ) : (
        <p>
          <LinkButton href="/requests/status">返回办理进度</LinkButton>
        </p>
      )}
    </PublicPage>
  );
}

function stringsOf(body: Record<string, unknown>): OwnBody {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
}

import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { Upload } from '#app/disclosure-requests/acts/write-request.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { queriedCase } from '#app/disclosure-requests/pages/query.tsx';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { done, type Refusal, type Result, type Scope } from '#app/shell/scope.ts';

export type OwnBody = Record<string, string>;

/** The own request with the files that came with the form, stored already. */
export interface OwnInput {
  requestId: number;
  uploads: Upload[];
}

export interface OwnForm {
  /** `/requests/correction` */
  path: string;
  title: string;
  lede: string;
  button: string;
  may: (file: CaseFile, scope: Scope) => May;
  fields: (asked: { file: CaseFile; scope: Scope; body: OwnBody }) => Child;
  run: (scope: Scope, input: OwnInput, body: OwnBody) => Promise<Result<unknown>>;
  /** The form carries files, as the online request does. */
  files?: boolean;
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
      const raw = await c.req.parseBody({ all: true });
      const body = stringsOf(raw);
      const stored = await uploadsOf(c, form, { file, raw });
      if (!stored.ok) return c.html(page(c, form, { file, body, refusal: stored.refusal }), 422);
      const input = { requestId: file.id, uploads: stored.value };
      const result = await form.run(c.var.scope, input, body);
      if (result.ok) return c.redirect(`/requests/status?done=${form.path.split('/').at(-1)}`, 303);
      return c.html(page(c, form, { file, body, refusal: result.refusal }), 422);
    },
  };
}

/** Nothing is stored for a form without files, nor while there is nothing to send. */
async function uploadsOf(
  c: Context<Env>,
  form: OwnForm,
  { file, raw }: { file: CaseFile; raw: Record<string, unknown> },
): Promise<Result<Upload[]>> {
  const refusal = form.files ? form.may(file, c.var.scope) : null;
  if (refusal) return { ok: false, refusal };
  return form.files ? storeUploads(c, raw) : done([]);
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
        <Form action={form.path} multipart={form.files}>
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

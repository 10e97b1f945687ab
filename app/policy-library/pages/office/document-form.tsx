import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { mayKeep } from '#app/policy-library/documents/keepers.ts';
import { type DocumentRow, documentOf } from '#app/policy-library/documents/queries.ts';
import { bodyOf, type LibraryBody, libraryBody } from '#app/policy-library/pages/office/library-body.ts';
import type { LibraryAct } from '#app/policy-library/permissions.ts';
import { agencyScopeOf } from '#app/policy-library/validity/tasks.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';

export interface DocumentForm {
  /** Part of the address after the document's: `catalogue`. */
  path: string | ((c: Context<Env>) => string);
  title: string;
  permission: LibraryAct;
  button: string;
  danger?: boolean;
  help?: Child;
  multipart?: boolean;
  /** The fields bring their own titled parts. */
  sections?: boolean;
  /** Values of a form that is opened; the query string's go before them. */
  initial?: (document: DocumentRow) => Record<string, unknown>;
  fields: (asked: { c: Context<Env>; document: DocumentRow; body: LibraryBody }) => Child | Promise<Child>;
  run: (c: Context<Env>, document: DocumentRow, body: LibraryBody) => Promise<Result<unknown>>;
}

/** The page of one act on a document: its form, a refusal above it, the values kept. */
export function documentForm(form: DocumentForm) {
  return {
    get: async (c: Context<Env>) => {
      const document = await readableDocument(c);
      if (!document) return c.notFound();
      const refusal = await mayKeep(c.var.scope, form.permission, document);
      const body = bodyOf({ ...form.initial?.(document), ...c.req.query() });
      return c.html(await page(c, form, { document, body, refusal }), refusal ? 403 : 200);
    },
    post: async (c: Context<Env>) => {
      const document = await readableDocument(c);
      if (!document) return c.notFound();
      const body = await libraryBody(c);
      const result = await form.run(c, document, body);
      if (!result.ok) return c.html(await page(c, form, { document, body, refusal: result.refusal }), 422);
      return c.redirect(`/office/policies/${document.id}?done=${form.permission}`, 303);
    },
  };
}

/** The document named in the address, if the officer may see its record: what is not public only its keepers see. */
export async function readableDocument(c: Context<Env>): Promise<DocumentRow | undefined> {
  const id = c.req.param('id') ?? '';
  if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
  const document = await documentOf(c.var.scope, Number(id));
  return document && (await maySee(c.var.scope, document)) ? document : undefined;
}

async function maySee(scope: Scope, document: DocumentRow): Promise<boolean> {
  if (document.disclosure === 'proactive') return true;
  const whose = await agencyScopeOf(scope);
  return whose === 'all' || whose === document.agency_id || whose === document.drafting_agency_id;
}

interface PageState {
  document: DocumentRow;
  body: LibraryBody;
  refusal: Refusal | null;
}

async function page(c: Context<Env>, form: DocumentForm, { document, body, refusal }: PageState) {
  const home = `/office/policies/${document.id}`;
  const fields = await form.fields({ c, document, body });
  const path = typeof form.path === 'string' ? form.path : form.path(c);
  return (
    <OfficePage
      frame={c.var.frame}
      title={form.title}
      crumbs={[
        { title: '文件库', href: '/office/policies' },
        { title: document.title, href: home },
        { title: form.title },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {form.help && <p class="note">{form.help}</p>}
      <Form action={`${home}/${path}`} rowVersion={document.row_version} multipart={form.multipart}>
        {form.sections ? fields : <FormSection title={document.title}>{fields}</FormSection>}
        <FormActions>
          <Button kind={form.danger ? 'danger' : 'main'}>{form.button}</Button>
          <LinkButton href={home}>返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

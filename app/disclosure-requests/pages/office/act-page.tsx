import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { type CaseInput, type May, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { actFormKey, formWasTaken } from '#app/disclosure-requests/acts/use-act-form-once.ts';
import type { Upload } from '#app/disclosure-requests/acts/write-request.ts';
import { clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { requestText } from '#app/disclosure-requests/letters/letter-of.ts';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { actZh, type CaseAct, mayReadCase } from '#app/disclosure-requests/permissions.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';

export type FormBody = Record<string, string>;

/** The case with the files that came with the form, stored already. */
export type PageInput = CaseInput & { uploads: Upload[] };

export interface ActForm {
  act: CaseAct;
  may: (file: CaseFile, scope: Scope) => May;
  /** Values of the form when it opens. */
  initial: (file: CaseFile, scope: Scope) => FormBody;
  /** The fields; a page that needs more of the database reads it here. */
  fields: (asked: { file: CaseFile; scope: Scope; body: FormBody }) => Child | Promise<Child>;
  run: (scope: Scope, input: PageInput, body: FormBody) => Promise<Result<unknown>>;
  /** The form carries files, in the field `record_files`. */
  files?: boolean;
  button: string;
  /** Whether the form can be sent yet; a form of several steps asks on by itself. */
  ready?: (body: FormBody) => boolean;
  /** What the officer should know before acting. */
  help?: Child;
}

/** What an act page exports. */
export interface ActPage {
  get: (c: Context<Env>) => Promise<Response>;
  post: (c: Context<Env>) => Promise<Response>;
  /** Why the case does not take the act now; null when it does. */
  may: (file: CaseFile, scope: Scope) => May;
}

/** The page of one act on a case: the case beside the form, a refusal above it, the values kept. */
export function actPage(form: ActForm): ActPage {
  return {
    may: form.may,
    get: async (c: Context<Env>) => {
      const file = await readableCase(c);
      if (!file) return c.notFound();
      const refusal = mayDo(form.act, file, c.var.scope) ?? form.may(file, c.var.scope);
      const body = { ...form.initial(file, c.var.scope), ...c.req.query() };
      return c.html(
        await page(c, form, { file, body, refusal, closed: refusal !== null }),
        refusal ? 422 : 200,
      );
    },
    post: async (c: Context<Env>) => {
      const file = await readableCase(c);
      if (!file) return c.notFound();
      const raw = await c.req.parseBody({ all: true });
      const body = stringsOf(raw);
      // A form of several steps asks on: what was written so far comes back, nothing is done yet.
      if (body.go_on) return c.html(await page(c, form, { file, body, refusal: null }));
      const uploads = await storeUploads(c, raw);
      if (!uploads.ok) return c.html(await page(c, form, { file, body, refusal: uploads.refusal }), 422);
      const formKey = actFormKey(c.var.scope, { act: form.act, body, uploads: uploads.value });
      const rowVersion = Number(body.row_version);
      const input = { requestId: file.id, rowVersion, uploads: uploads.value, formKey };
      const result = await form.run(c.var.scope, input, body);
      // The second press of one form finds the version that the first one made, and is answered like it.
      if (result.ok || (await formWasTaken(c.var.scope, { result, formKey, requestId: file.id })))
        return c.redirect(`/office/requests/${file.id}?done=${form.act}`, 303);
      return c.html(await page(c, form, { file, body, refusal: result.refusal }), 422);
    },
  };
}

/** The case named in the address, if the officer may read it; a case of another agency or city is unknown here. */
export async function readableCase(c: Context<Env>): Promise<CaseFile | undefined> {
  const id = c.req.param('id') ?? '';
  if (!/^\d{1,15}$/.test(id)) return undefined;
  const file = await loadCase(c.var.scope, Number(id));
  return file && mayReadCase(c.var.scope.actor, file) ? file : undefined;
}

interface PageState {
  file: CaseFile;
  body: FormBody;
  refusal: Refusal | null;
  /** The act is not open at all: there is nothing to fill in. */
  closed?: boolean;
}

async function page(c: Context<Env>, form: ActForm, { file, body, refusal, closed }: PageState) {
  const { scope, frame } = c.var;
  const home = `/office/requests/${file.id}`;
  const { due } = clockOf(file, scope.today);
  return (
    <OfficePage
      frame={frame}
      title={actZh[form.act]}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: actZh[form.act] },
      ]}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      <Columns shape="main">
        <Card>
          {form.help && <p class="note">{form.help}</p>}
          {closed ? (
            <FormActions>
              <LinkButton href={home}>返回案卷</LinkButton>
            </FormActions>
          ) : (
            <Form
              action={`${home}/${form.act}`}
              onceKey={body.once_key || randomUUID()}
              rowVersion={file.row_version}
              multipart={form.files}
            >
              {await form.fields({ file, scope, body })}
              <FormActions>
                {form.ready?.(body) !== false && <Button>{form.button}</Button>}
                <LinkButton href={home}>返回</LinkButton>
              </FormActions>
            </Form>
          )}
        </Card>
        <Card title="申请内容">
          <Facts
            facts={[
              { name: '登记号', value: file.register_no },
              { name: '收到', value: dayText(file.received_on) },
              { name: '所需信息', value: requestText(file) },
              { name: '到期', value: due ? dayText(due) : '现在不计算期限' },
            ]}
          />
        </Card>
      </Columns>
    </OfficePage>
  );
}

export function stringsOf(body: Record<string, unknown>): FormBody {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  );
}

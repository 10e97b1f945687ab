import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { listAgencies } from '#app/agencies/queries.ts';
import { submitRequest } from '#app/disclosure-requests/acts/submit-request.ts';
import {
  hasAuthorisation,
  namelessPeople,
  peopleOnline,
  peopleWarnings,
} from '#app/disclosure-requests/pages/people-body.ts';
import { rememberReceipt } from '#app/disclosure-requests/pages/receipt.tsx';
import {
  contentOf,
  emptyRequest,
  onceKeyOf,
  type RequestValues,
  readRequest,
  stringsOf,
  warningsOf,
} from '#app/disclosure-requests/pages/request-body.ts';
import { storeUploads } from '#app/disclosure-requests/pages/uploads.ts';
import { AlreadyPublic } from '#app/disclosure-requests/parts/already-public.tsx';
import { PeopleFields } from '#app/disclosure-requests/parts/people-fields.tsx';
import { RequestFields } from '#app/disclosure-requests/parts/request-fields.tsx';
import {
  alreadyPublic,
  type AlreadyPublic as FoundPublic,
} from '#app/disclosure-requests/publishing/already-public.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { CheckField, SelectField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { fieldId } from '#app/shell/field.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { mayComeBy } from '#law/disclosure/channels.ts';

/** 提交政府信息公开申请: no account, no script, no purpose. */
export async function get(c: Context<Env>) {
  return c.html(
    await page(c, {
      values: emptyRequest,
      typed: {},
      agencyId: c.req.query('agency') ?? '',
      onceKey: randomUUID(),
    }),
  );
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody({ all: true });
  const { values, errors } = readRequest(body);
  const typed = stringsOf(body);
  const form = { values, typed, agencyId: String(body.agency ?? ''), onceKey: onceKeyOf(body) };
  // Only looked for: nothing is stored, and what was written comes back.
  if (body.look === 'yes') {
    const found = await alreadyPublic(c.var.scope, wordsOf(values));
    return c.html(await page(c, { ...form, found }));
  }
  errors.push(...namelessPeople(typed));
  const uploads = await storeUploads(c, body);
  if (!uploads.ok) errors.push({ field: uploads.field, message: uploads.refusal.reason });
  if (errors.length > 0 || !uploads.ok) return c.html(await page(c, { ...form, errors }), 422);
  const people = peopleOnline(typed, hasAuthorisation(body));
  const warnings = [...warningsOf(values), ...peopleWarnings(people)];
  if (warnings.length > 0 && body.go_on !== 'yes') return c.html(await page(c, { ...form, warnings }), 422);
  const result = await submitRequest(c.var.scope, {
    agencyId: Number(form.agencyId) || 0,
    content: contentOf(values),
    uploads: uploads.value,
    people,
    onceKey: form.onceKey,
  });
  if (!result.ok) return c.html(await page(c, { ...form, refusal: result.refusal }), 422);
  rememberReceipt(c, result.value);
  return c.redirect('/requests/receipt', 303);
}

interface FormState {
  values: RequestValues;
  /** Agent and joint requesters as they were typed. */
  typed: Record<string, string>;
  agencyId: string;
  onceKey: string;
  errors?: FieldError[];
  /** What is missing but does not stop the request. */
  warnings?: FieldError[];
  refusal?: Refusal;
  /** What is public already of the information asked for; undefined until the requester looks. */
  found?: FoundPublic;
}

/** Title and number, or how the description begins. */
function wordsOf({ info_title, info_document_no, info_description }: RequestValues): string {
  const named = [info_title, info_document_no].filter(Boolean).join(' ');
  return named || info_description.slice(0, 60);
}

async function page(c: Context<Env>, form: FormState) {
  const agencies = (await listAgencies(c.var.scope)).filter(
    ({ channels_on }) => mayComeBy('online', channels_on).ok,
  );
  const marked = form.errors ?? form.warnings ?? [];
  return (
    <PublicPage
      frame={c.var.frame}
      title="提交政府信息公开申请"
      lede="不需要注册，不问用途。收到之日起二十个工作日内答复。"
      layout="reading"
      crumbs={[{ title: '依申请公开', href: '/requests' }, { title: '提交申请' }]}
    >
      {(form.errors || form.refusal) && <ErrorSummary errors={form.errors} refusal={form.refusal} />}
      {form.warnings && <Warnings warnings={form.warnings} />}
      {form.found && <AlreadyPublic found={form.found} />}
      <Form action="/requests/new" onceKey={form.onceKey} multipart>
        <SelectField
          name="agency"
          label="向哪个机关申请"
          hint="制作或者保存这份信息的机关。不确定时选“人民政府办公室”，不归它管的会告诉您该找谁。"
          value={form.agencyId || String(agencies[0]?.id ?? '')}
          options={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))}
          error={errorOf(marked, 'agency')}
        />
        <RequestFields values={form.values} errors={marked}>
          <Card>
            <Stack>
              <PeopleFields
                body={form.typed}
                errors={marked}
                hint="代理的权限和期限，例如：代为提交申请、接收答复，至办结为止。"
              />
            </Stack>
          </Card>
        </RequestFields>
        {form.warnings && (
          <CheckField
            name="go_on"
            label="我已知道上面的提示，仍然提交"
            hint="不完整的申请也会收下；需要补充时，工作人员会在七个工作日内一次告诉您。"
          />
        )}
        <PersonalDataNote />
        <FormActions>
          <Button large>提交申请</Button>
          <button type="submit" class="button button-plain" name="look" value="yes" formnovalidate>
            先看看有没有已经公开的
          </button>
        </FormActions>
      </Form>
    </PublicPage>
  );
}

function Warnings({ warnings }: { warnings: FieldError[] }) {
  return (
    <Notice tone="warn" title="还有几处没有填全，可以补上，也可以仍然提交" live>
      <ul>
        {warnings.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
      <p>如果刚才选了附件，请重新选择：浏览器不保留已选的文件。</p>
    </Notice>
  );
}

/** 个人信息保护法第十七条、第三十五条: told, not consented to; the basis is the statutory duty. */
function PersonalDataNote() {
  return (
    <Notice title="个人信息怎么用">
      <p>
        以上信息只用于办理本次申请和统计申请人类别，依据《政府信息公开条例》第二十九条收集。身份证明号码和联系方式加密保存，不向第三方透露您的身份。您可以向受理机关查询、更正。
      </p>
    </Notice>
  );
}

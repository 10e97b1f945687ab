import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { dismissMailIntake, registerMailIntake } from '#app/disclosure-requests/acts/decide-mail-intake.ts';
import { readBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import { type Intake, intakeOf, otherLetters } from '#app/disclosure-requests/mail-intakes/mail-intakes.ts';
import { rememberReceived } from '#app/disclosure-requests/pages/office/received.tsx';
import {
  contentOf,
  emptyRequest,
  onceKeyOf,
  type RequestValues,
  readRequest,
} from '#app/disclosure-requests/pages/request-body.ts';
import { IntakeFacts, OtherLetters } from '#app/disclosure-requests/parts/intake-letter.tsx';
import { RequestFields } from '#app/disclosure-requests/parts/request-fields.tsx';
import { Button } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

interface FormState {
  values: RequestValues;
  onceKey: string;
  reason: string;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** One letter by e-mail: what it says, and the form that makes it a request or puts it aside. */
export async function get(c: Context<Env>) {
  const intake = await asked(c);
  if (!intake) return c.notFound();
  return c.html(await page(c, intake, { values: prefilled(intake), onceKey: randomUUID(), reason: '' }));
}

/** 登记为申请 */
export async function register(c: Context<Env>) {
  const intake = await asked(c);
  if (!intake) return c.notFound();
  const body = await c.req.parseBody({ all: true });
  const { values, errors } = readRequest(body);
  const form = { values, onceKey: onceKeyOf(body), reason: '' };
  if (errors.length > 0) return c.html(await page(c, intake, { ...form, errors }), 422);
  const result = await registerMailIntake(c.var.scope, {
    intakeId: intake.id,
    content: contentOf(values),
    onceKey: form.onceKey,
  });
  if (!result.ok) return c.html(await page(c, intake, { ...form, refusal: result.refusal }), 422);
  rememberReceived(c, result.value);
  return c.redirect('/office/requests/received', 303);
}

/** 不作为申请 */
export async function dismiss(c: Context<Env>) {
  const intake = await asked(c);
  if (!intake) return c.notFound();
  const { reason: written } = await c.req.parseBody();
  const reason = typeof written === 'string' ? written.trim().slice(0, 300) : '';
  const result = await dismissMailIntake(c.var.scope, { intakeId: intake.id, reason });
  if (result.ok) return c.redirect('/office/requests/mail-intakes?dismissed=yes', 303);
  const { code, reason: message } = result.refusal;
  const why = code === 'reason' ? { errors: [{ field: 'reason', message }] } : { refusal: result.refusal };
  return c.html(
    await page(c, intake, { values: prefilled(intake), onceKey: randomUUID(), reason, ...why }),
    422,
  );
}

/** The message as it came, and its attachments: downloads only. */
export async function download(c: Context<Env>) {
  const intake = await asked(c);
  const file = intake && fileAsked(intake, c.req.param('file') ?? '');
  if (!file) return c.notFound();
  const bytes = await readBytes(file.key);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

function fileAsked(intake: Intake, asked: string) {
  if (asked === 'message.eml')
    return { key: intake.file_key, mime: 'message/rfc822', name: `来件${intake.id}.eml` };
  const file = intake.files.find(({ id }) => String(id) === asked);
  return file?.file_key ? { key: file.file_key, mime: file.mime, name: file.name } : undefined;
}

async function asked(c: Context<Env>): Promise<Intake | undefined> {
  const { actor } = c.var.scope;
  if (actor.kind !== 'officer') return undefined;
  return intakeOf(c.var.scope, { agencyId: actor.agencyId, id: Number(c.req.param('intake')) });
}

/** What the letter says of itself; the clerk reads the rest out of it. */
function prefilled({ sender, subject, body }: Intake): RequestValues {
  return {
    ...emptyRequest,
    requester_name: sender.name.slice(0, 100),
    email: sender.address.slice(0, 200),
    info_title: subject,
    info_description: body.slice(0, 5000),
    way_wanted: 'email',
  };
}

async function page(c: Context<Env>, intake: Intake, form: FormState) {
  const others = await otherLetters(c.var.scope, intake);
  const href = `/office/requests/mail-intakes/${intake.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={intake.subject || '（无主题）'}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: '电子邮件来件', href: '/office/requests/mail-intakes' },
        { title: '来件' },
      ]}
    >
      <ErrorSummary errors={form.errors} refusal={form.refusal} />
      <IntakeFacts intake={intake} href={href} />
      <OtherLetters letters={others} />
      {intake.outcome === null && (
        <>
          <Form action={`${href}/register`} onceKey={form.onceKey}>
            <Card title="登记为申请">
              <p class="note">下面已按来信填好，请对照原文核对。可以接收的附件会一并归入案卷。</p>
              <RequestFields values={form.values} errors={form.errors ?? []} />
            </Card>
            <FormActions>
              <Button large>登记为申请并取登记号</Button>
            </FormActions>
          </Form>
          <Form action={`${href}/dismiss`}>
            <Card title="不作为申请">
              <TextField
                name="reason"
                label="理由"
                hint="例如：系统退信、广告、与某日来信重复。来信和理由都会保留。"
                value={form.reason}
                error={errorOf(form.errors, 'reason')}
                maxlength={300}
              />
              <FormActions>
                <Button kind="plain">记录为不作为申请</Button>
              </FormActions>
            </Card>
          </Form>
        </>
      )}
    </OfficePage>
  );
}

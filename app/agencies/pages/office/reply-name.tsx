import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ReplyNameFields, writeReplyName } from '#app/agencies/acts/write-reply-name.ts';
import { administeredAgency } from '#app/agencies/pages/office/administered-agency.ts';
import { readReplyName } from '#app/agencies/pages/office/reply-name-body.ts';
import { type Agency, type ReplyName, replyNamesOf } from '#app/agencies/queries.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { ErrorSummary, errorOf, type FieldError } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions, FormSection } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

interface ReplyNameForm {
  agency: Agency;
  /** Null: a new one. */
  before: ReplyName | null;
  fields: ReplyNameFields;
  rowMark: string | null;
  errors?: FieldError[];
  refusal?: Refusal;
}

/** 答复名义: the name on the letter, its document numbers, and where the requester may complain. */
export async function get(c: Context<Env>) {
  const { agency, before } = await addressed(c);
  const form = { agency, before, fields: before ?? empty, rowMark: before && rowMark(before) };
  return c.html(<ReplyNamePage c={c} form={form} />);
}

export async function post(c: Context<Env>) {
  const { agency, before } = await addressed(c);
  const body = await c.req.parseBody();
  const { fields, errors } = readReplyName(body);
  const form = { agency, before, fields, rowMark: before && String(body.row_version ?? '') };
  if (errors.length > 0) return c.html(<ReplyNamePage c={c} form={{ ...form, errors }} />, 422);
  const result = await writeReplyName(c.var.scope, {
    agencyId: agency.id,
    replyNameId: before?.id ?? null,
    rowMark: form.rowMark,
    fields,
  });
  if (result.ok) return c.redirect(`/office/agencies/${agency.id}?saved=yes`, 303);
  // The officer has now been told what changed: sending the form again is meant.
  const again = { ...form, rowMark: before && rowMark(before), refusal: result.refusal };
  return c.html(<ReplyNamePage c={c} form={again} />, 422);
}

const empty: ReplyNameFields = {
  name: '',
  document_mark: '',
  reconsideration_body: '',
  reconsideration_address: '',
  reconsideration_online: '',
  court: '',
  is_default: false,
};

async function addressed(c: Context<Env>): Promise<{ agency: Agency; before: ReplyName | null }> {
  const agency = await administeredAgency(c);
  const asked = c.req.param('replyName');
  if (asked === 'new') return { agency, before: null };
  const before = (await replyNamesOf(c.var.scope, agency.id)).find(({ id }) => String(id) === asked);
  if (!before) throw new HTTPException(404);
  return { agency, before };
}

function ReplyNamePage({ c, form }: { c: Context<Env>; form: ReplyNameForm }) {
  const { agency, before, fields, errors } = form;
  const back = `/office/agencies/${agency.id}`;
  const field = (name: Exclude<keyof ReplyNameFields, 'is_default'>) => ({
    name,
    value: fields[name],
    error: errorOf(errors, name),
  });
  return (
    <OfficePage
      frame={c.var.frame}
      title={before ? '修改答复名义' : '增加答复名义'}
      crumbs={[{ title: agency.short_name, href: back }, { title: '答复名义' }]}
    >
      <ErrorSummary errors={errors} refusal={form.refusal} />
      <Card>
        <Form action={`${back}/reply-names/${before?.id ?? 'new'}`} rowVersion={form.rowMark ?? undefined}>
          <TextField
            {...field('name')}
            label="答复名义"
            hint="落款和印章上的机关名称。"
            size="medium"
            required
          />
          <TextField
            {...field('document_mark')}
            label="机关代字"
            hint="每个代字一年一个编号序列，例如“常政公开复〔2024〕1号”。"
            size="medium"
            required
          />
          <CheckField name="is_default" label="默认用这个名义" checked={fields.is_default} />
          <FormSection title="救济告知" lede="写进今后签发的每份答复书；已经签发的不变。">
            <TextField {...field('reconsideration_body')} label="行政复议机关" size="medium" required />
            <TextField {...field('reconsideration_address')} label="复议机关地址" required />
            <TextField {...field('reconsideration_online')} label="网上复议渠道" optional />
            <TextField {...field('court')} label="管辖法院" size="medium" required />
          </FormSection>
          <FormActions>
            <Button>保存</Button>
            <LinkButton href={back}>取消</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}

import type { Context } from 'hono';
import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { rememberIssued } from '#app/accounts/pages/office/issued-password.ts';
import { askedAgency } from '#app/accounts/pages/office/list.tsx';
import { type PostValues, readPost } from '#app/accounts/pages/office/officer-body.ts';
import { PostFields } from '#app/accounts/parts/post-fields.tsx';
import { makePassword } from '#app/accounts/password-rules.ts';
import { type Agency, administeredAgencies, type Unit, unitsOf } from '#app/agencies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

interface NewForm {
  agency: Agency;
  units: Unit[];
  username: string;
  post: PostValues;
  refusal?: Refusal;
}

/** 增加账号: the password is made by the program and shown once. */
export async function get(c: Context<Env>) {
  const post = { name: '', unitId: null, roles: [] };
  return c.html(<NewOfficerPage c={c} form={{ ...(await place(c)), username: '', post }} />);
}

export async function post(c: Context<Env>) {
  const { agency, units } = await place(c);
  const body = await c.req.parseBody({ all: true });
  const values = readPost(body);
  const username = String(body.username ?? '').trim();
  const password = makePassword();
  const result = await addOfficer(c.var.scope, { agencyId: agency.id, ...values, username, password });
  if (!result.ok) {
    const form = { agency, units, username, post: values, refusal: result.refusal };
    return c.html(<NewOfficerPage c={c} form={form} />, 422);
  }
  rememberIssued(c, { officerId: result.value.officerId, password });
  return c.redirect(`/office/officers/${result.value.officerId}`, 303);
}

async function place(c: Context<Env>): Promise<{ agency: Agency; units: Unit[] }> {
  const agency = askedAgency(c, await administeredAgencies(c.var.scope));
  return { agency, units: await unitsOf(c.var.scope, agency.id) };
}

function NewOfficerPage({ c, form }: { c: Context<Env>; form: NewForm }) {
  const { agency, units, username } = form;
  const list = `/office/officers?agency=${agency.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title="增加账号"
      crumbs={[{ title: '账号管理', href: list }, { title: agency.short_name }]}
    >
      <ErrorSummary refusal={form.refusal} />
      <Card>
        <Form action={`/office/officers/new?agency=${agency.id}`}>
          <TextField
            name="username"
            label="用户名"
            hint="登录时输入；字母、数字、点、短横，例如 zhangsan。定了以后不能改。"
            value={username}
            autocomplete="off"
            spellcheck={false}
            maxlength={31}
            required
            size="medium"
          />
          <PostFields {...form.post} units={units} />
          <FormActions>
            <Button>增加并生成密码</Button>
            <LinkButton href={list}>取消</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}

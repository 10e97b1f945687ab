import type { Context } from 'hono';
import { setContacts } from '#app/accounts/acts/set-contacts.ts';
import { type Contacts, contactsOf } from '#app/accounts/contacts/contacts-of.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary, type FieldError } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { officerIdOf } from '#app/shell/scope.ts';

/** 提醒方式: where reminders reach the officer. Only he sees and sets it. */
export async function get(c: Context<Env>) {
  const values = await contactsOf(c.var.scope, officerIdOf(c.var.scope));
  return c.html(<ContactsPage c={c} values={values} />);
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim().slice(0, 200) : '');
  const values = { email: text('email'), phone: text('phone') };
  const result = await setContacts(c.var.scope, values);
  if (result.ok) return c.redirect('/office/account?changed=contacts', 303);
  const { code, reason } = result.refusal;
  return c.html(<ContactsPage c={c} values={values} errors={[{ field: code, message: reason }]} />, 422);
}

function ContactsPage({ c, values, errors }: { c: Context<Env>; values: Contacts; errors?: FieldError[] }) {
  const wrong = (field: string) => errors?.find((error) => error.field === field)?.message;
  return (
    <OfficePage
      frame={c.var.frame}
      title="提醒方式"
      crumbs={[{ title: '我的账号', href: '/office/account' }, { title: '提醒方式' }]}
    >
      <ErrorSummary errors={errors} />
      <Form action="/office/contacts">
        <Card>
          <p class="note">
            {
              '期限提醒每天早上发一次，一次列出您名下的全部申请。填了邮箱发邮件，只填手机号发短信，都不填就只在“发件箱”里看。'
            }
            {'联系方式加密保存，别人看不到。'}
          </p>
          <TextField
            name="email"
            label="电子邮箱"
            type="email"
            autocomplete="email"
            value={values.email}
            error={wrong('email')}
            size="medium"
            optional
          />
          <TextField
            name="phone"
            label="手机号码"
            type="tel"
            inputmode="tel"
            autocomplete="tel"
            value={values.phone}
            error={wrong('phone')}
            size="medium"
            optional
          />
        </Card>
        <FormActions>
          <Button>保存</Button>
          <LinkButton href="/office/account">返回</LinkButton>
        </FormActions>
      </Form>
    </OfficePage>
  );
}

import type { Context } from 'hono';
import { mayAdministerOfficer } from '#app/accounts/acts/administer-officer.ts';
import { changeOfficer } from '#app/accounts/acts/change-officer.ts';
import { administeredOfficer } from '#app/accounts/pages/office/administered-officer.ts';
import { takeIssued } from '#app/accounts/pages/office/issued-password.ts';
import { type PostValues, readPost } from '#app/accounts/pages/office/officer-body.ts';
import { OfficerAccess } from '#app/accounts/parts/officer-access.tsx';
import { PostFields } from '#app/accounts/parts/post-fields.tsx';
import { roleNames } from '#app/accounts/permissions.ts';
import type { OfficerAccount } from '#app/accounts/queries.ts';
import { unitsOf } from '#app/agencies/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 一个账号: post, password, leaving. */
export async function get(c: Context<Env>) {
  const officer = await administeredOfficer(c);
  const issued = takeIssued(c, officer.id);
  return c.html(await page(c, officer, { post: postOf(officer), issued }));
}

export async function post(c: Context<Env>) {
  const officer = await administeredOfficer(c);
  const values = readPost(await c.req.parseBody({ all: true }));
  const result = await changeOfficer(c.var.scope, { officerId: officer.id, ...values });
  if (result.ok) return c.redirect(`/office/officers/${officer.id}?saved=yes`, 303);
  return c.html(await page(c, officer, { post: values, refusal: result.refusal }), 422);
}

interface PageState {
  post: PostValues;
  refusal?: Refusal;
  /** A password made just now. */
  issued?: string | null;
}

function postOf({ name, unit_id, roles }: OfficerAccount): PostValues {
  return { name, unitId: unit_id, roles };
}

async function page(c: Context<Env>, officer: OfficerAccount, state: PageState) {
  const fixed = await mayAdministerOfficer(c.var.scope, officer);
  const list = `/office/officers?agency=${officer.agency_id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={officer.name}
      crumbs={[{ title: '账号管理', href: list }, { title: officer.name }]}
      actions={<LinkButton href={list}>全部账号</LinkButton>}
    >
      <ErrorSummary refusal={state.refusal} />
      {c.req.query('saved') && <Notice tone="done" title="已保存" live />}
      {state.issued && <IssuedPassword username={officer.username} password={state.issued} />}
      {fixed ? (
        <FixedOfficer officer={officer} why={fixed} />
      ) : (
        <Columns shape="main">
          <Card title="姓名和岗位">
            <Form action={`/office/officers/${officer.id}`}>
              <PostFields {...state.post} units={await unitsOf(c.var.scope, officer.agency_id)} />
              <FormActions>
                <Button>保存</Button>
              </FormActions>
            </Form>
          </Card>
          <OfficerAccess officer={officer} />
        </Columns>
      )}
    </OfficePage>
  );
}

/** Handed over in person; the officer changes it at his first sign-in. */
function IssuedPassword({ username, password }: { username: string; password: string }) {
  return (
    <Notice tone="done" title="密码只显示这一次，请当面交给本人" live>
      <p>
        用户名 <code>{username}</code>，密码 <code class="query-code">{password}</code>
      </p>
      <p>第一次登录时要换成自己的密码。</p>
    </Notice>
  );
}

function FixedOfficer({ officer, why }: { officer: OfficerAccount; why: Refusal }) {
  return (
    <Card>
      <Facts
        facts={[
          { name: '用户名', value: officer.username },
          { name: '机关', value: officer.agency_name },
          { name: '内设机构', value: officer.unit_name },
          { name: '岗位', value: roleNames(officer.roles) },
        ]}
      />
      <p class="note">{why.reason}</p>
    </Card>
  );
}

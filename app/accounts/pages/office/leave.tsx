import type { Context } from 'hono';
import { mayAdministerOfficer } from '#app/accounts/acts/administer-officer.ts';
import { disableOfficer } from '#app/accounts/acts/disable-officer.ts';
import { administeredOfficer } from '#app/accounts/pages/office/administered-officer.ts';
import type { OfficerAccount } from '#app/accounts/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';

/** 停用账号: asked once more, because it cannot be taken back. */
export async function get(c: Context<Env>) {
  const officer = await administeredOfficer(c);
  const refusal = await mayAdministerOfficer(c.var.scope, officer);
  return c.html(<LeavePage c={c} officer={officer} refusal={refusal} />);
}

export async function post(c: Context<Env>) {
  const officer = await administeredOfficer(c);
  const result = await disableOfficer(c.var.scope, officer.id);
  if (result.ok) return c.redirect(`/office/officers?agency=${officer.agency_id}`, 303);
  return c.html(<LeavePage c={c} officer={officer} refusal={result.refusal} />, 422);
}

function LeavePage(props: { c: Context<Env>; officer: OfficerAccount; refusal: Refusal | null }) {
  const { c, officer, refusal } = props;
  const back = `/office/officers/${officer.id}`;
  return (
    <OfficePage
      frame={c.var.frame}
      title={`停用${officer.name}的账号`}
      crumbs={[
        { title: '账号管理', href: '/office/officers' },
        { title: officer.name, href: back },
      ]}
    >
      <ErrorSummary refusal={refusal ?? undefined} />
      <Card>
        <Form action={`${back}/leave`}>
          <p>今天离岗。已有的登录立即失效，今后不能再用这个账号登录，也不能恢复。</p>
          <p>他经办的申请仍然显示他的名字；没有办完的，请先改派。</p>
          <FormActions>
            {!refusal && <Button kind="danger">停用账号</Button>}
            <LinkButton href={back}>取消</LinkButton>
          </FormActions>
        </Form>
      </Card>
    </OfficePage>
  );
}

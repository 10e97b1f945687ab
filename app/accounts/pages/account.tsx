import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { roleNames } from '#app/accounts/permissions.ts';
import { accountOf } from '#app/accounts/queries.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { officerIdOf } from '#app/shell/scope.ts';

const changes: Record<string, string> = {
  password: '密码已修改',
  enrol: '动态验证码已设置',
  contacts: '提醒方式已保存',
};

/** 我的账号 */
export async function get(c: Context<Env>) {
  const account = await accountOf(c.var.scope, officerIdOf(c.var.scope));
  if (!account) throw new HTTPException(404);
  const changed = changes[c.req.query('changed') ?? ''];
  return c.html(
    <OfficePage frame={c.var.frame} title="我的账号" crumbs={[{ title: '我的账号' }]}>
      {changed && <Notice tone="done" title={changed} live />}
      <Card>
        <Stack>
          <Facts
            facts={[
              { name: '用户名', value: account.username },
              { name: '姓名', value: account.name },
              { name: '机关', value: account.agency_name },
              { name: '内设机构', value: account.unit_name },
              { name: '岗位', value: roleNames(account.roles) },
              { name: '动态验证码', value: account.second_factor ? '已设置' : '未设置' },
            ]}
          />
          <FormActions>
            <LinkButton href="/office/password">修改密码</LinkButton>
            <LinkButton href="/office/contacts">提醒方式</LinkButton>
            {!account.second_factor && <LinkButton href="/office/enrol">设置动态验证码</LinkButton>}
          </FormActions>
        </Stack>
      </Card>
    </OfficePage>,
  );
}

import type { OfficerAccount } from '#app/accounts/queries.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';

/** A new password, or the end of the account. */
export function OfficerAccess({ officer }: { officer: OfficerAccount }) {
  const base = `/office/officers/${officer.id}`;
  return (
    <Stack>
      <Card title="登录">
        <Facts
          facts={[
            { name: '用户名', value: officer.username },
            { name: '动态验证码', value: officer.second_factor ? '已设置' : '未设置' },
          ]}
        />
        <Form action={`${base}/password`}>
          {officer.second_factor && (
            <CheckField
              name="second_factor"
              label="手机丢了，动态验证码也重置"
              hint="下一次登录时重新设置。"
            />
          )}
          <p class="note">生成新密码，原密码和已有的登录立即失效。</p>
          <FormActions>
            <Button kind="plain">重置密码</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title="离岗">
        <Stack>
          <p class="note">停用后不能再登录；办过的事仍在他名下。</p>
          <FormActions>
            <LinkButton href={`${base}/leave`} kind="danger">
              停用账号
            </LinkButton>
          </FormActions>
        </Stack>
      </Card>
    </Stack>
  );
}

import type { OfficerFields } from '#app/accounts/pages/office/officer-body.ts';
import { OfficerFieldset } from '#app/accounts/parts/officer-fields.tsx';
import { roleNames } from '#app/accounts/permissions.ts';
import type { OfficerAccount } from '#app/accounts/queries.ts';
import type { Unit } from '#app/agencies/queries.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { CheckField } from '#app/shell/choice-fields.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import { Notice } from '#app/shell/notice.tsx';

interface PostCardProps {
  officer: OfficerAccount;
  fields: OfficerFields;
  units: Unit[];
}

/** 岗位: name, unit and roles. */
export function PostCard({ officer, fields, units }: PostCardProps) {
  return (
    <Card title="岗位">
      <p class="note">
        {officer.agency_name}，用户名 {officer.username}
      </p>
      <Form action={`/office/officers/${officer.id}`}>
        <OfficerFieldset fields={fields} units={units} />
        <FormActions>
          <Button>保存</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** 重置密码 and 离岗停用; both end the officer's sessions at once. */
export function AccessCard({ officer }: { officer: OfficerAccount }) {
  const base = `/office/officers/${officer.id}`;
  return (
    <Stack>
      <Card title="重置密码">
        <p>生成一个新密码，只显示一次；正在使用的登录立即失效。</p>
        <Form action={`${base}/password`}>
          {officer.second_factor && (
            <CheckField
              name="second_factor"
              label="动态验证码也重设"
              hint="手机遗失时勾选；本人下次登录时重新绑定。"
            />
          )}
          <FormActions>
            <Button kind="plain">重置密码</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title="离岗停用">
        <p>立即不能登录，经手的记录仍在本人名下。停用后不能恢复，回来的人用新账号。</p>
        <Form action={`${base}/end`}>
          <CheckField name="sure" label={`确认${officer.name}离岗`} required />
          <FormActions>
            <Button kind="danger">停用账号</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  );
}

/** An account that this administrator may only look at: his own, or of somebody who left. */
export function StandingCard({ officer, reason }: { officer: OfficerAccount; reason: string }) {
  return (
    <Card>
      <Notice>
        <p>{reason}</p>
      </Notice>
      <Facts
        facts={[
          { name: '用户名', value: officer.username },
          { name: '机关', value: officer.agency_name },
          { name: '内设机构', value: officer.unit_name ?? '—' },
          { name: '岗位', value: roleNames(officer.roles) },
        ]}
      />
    </Card>
  );
}

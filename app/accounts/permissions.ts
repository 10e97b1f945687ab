import type { Refusal, Role } from '#app/shell/scope.ts';

/** The roles in the order of the work, with what each does; three of them stand outside it. */
export const roleChoices: { role: Role; zh: string; does: string }[] = [
  { role: 'clerk', zh: '受理登记岗', does: '收件、登记、分办、发送答复' },
  { role: 'handler', zh: '承办人', does: '拟写答复' },
  { role: 'reviewer', zh: '审核人', does: '法制、保密审核' },
  { role: 'office-head', zh: '公开工作机构负责人', does: '补正、征求意见、批准延期' },
  { role: 'signer', zh: '签发人', does: '签发答复，不能是拟稿人' },
  { role: 'service', zh: '送达岗', does: '送达并登记送达日期' },
  { role: 'supervisor', zh: '主管部门', does: '看各机关办理的时间、环节和结果，不看申请人' },
  { role: 'auditor', zh: '审计员', does: '只看操作记录，不能兼任系统管理员' },
  { role: 'administrator', zh: '系统管理员', does: '管理机构和账号，不能兼任审计员' },
];

/** 三权分立: whoever hands out the roles must not be the one who checks what was done with them. */
export function roleConflict(roles: Role[]): Refusal | null {
  if (roles.length === 0) return { code: 'no-role', reason: '至少选一个岗位。' };
  if (!roles.includes('administrator') || !roles.includes('auditor')) return null;
  return {
    code: 'roles-conflict',
    reason: '系统管理员不能兼任审计员：管账号的人不能审查自己，请由两个人分别担任。',
  };
}

/** 受理登记岗、送达岗: for lists and facts. */
export function roleNames(roles: readonly Role[], between = '、'): string {
  return roleChoices
    .filter(({ role }) => roles.includes(role))
    .map(({ zh }) => zh)
    .join(between);
}

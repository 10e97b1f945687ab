import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Actor, Role } from '#app/shell/scope.ts';

/** Which role may do which act. What the law adds stands in each act's own `may...`. */
export const permissions = {
  'receive-request': ['clerk', 'office-head'],
  'register-request': ['clerk', 'office-head'],
  'assign-request': ['clerk', 'office-head'],
  'send-correction-notice': ['office-head'],
  'record-correction': ['clerk', 'office-head'],
  'consult-third-party': ['clerk', 'office-head'],
  'record-opinion': ['clerk', 'office-head'],
  'extend-reply-limit': ['office-head'],
  'draft-reply': ['handler', 'clerk', 'office-head'],
  'attach-records': ['handler', 'clerk', 'office-head'],
  'review-reply': ['reviewer'],
  'sign-reply': ['signer'],
  'send-reply': ['clerk', 'service'],
  'record-service': ['clerk', 'service'],
  'close-case': ['clerk', 'office-head'],
} as const satisfies Record<string, readonly Role[]>;

export type CaseAct = keyof typeof permissions;

/** Names of the acts on screens and in the history of a case. */
export const actZh: Record<CaseAct, string> = {
  'receive-request': '收件',
  'register-request': '登记',
  'assign-request': '分办',
  'send-correction-notice': '补正',
  'record-correction': '收到补正',
  'consult-third-party': '征求意见',
  'record-opinion': '记录意见',
  'extend-reply-limit': '延期',
  'draft-reply': '拟写答复',
  'attach-records': '添加附件',
  'review-reply': '审核',
  'sign-reply': '签发',
  'send-reply': '发出',
  'record-service': '登记送达',
  'close-case': '办结',
};

/** Any officer of the agency that handles the request; nobody else reads the file. */
export function mayReadCase(actor: Actor, file: Pick<CaseFile, 'agency_id'>): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'officer' && actor.agencyId === file.agency_id && actor.roles.some(worksOnCases);
}

/** 主管部门: dates, stage and outcome of every agency's requests, without identity or text. */
export function mayOversee(actor: Actor): boolean {
  return actor.kind === 'officer' && actor.roles.includes('supervisor');
}

/** Who works on requests at all: the administrator, the auditor and the supervisor do not (三权分立). */
export const caseRoles: readonly Role[] = [
  'clerk',
  'handler',
  'reviewer',
  'office-head',
  'signer',
  'service',
];

export function worksOnCases(role: Role): boolean {
  return caseRoles.includes(role);
}

/** Whether a role of the actor allows the act; null when it does, else the roles that would. */
export function missingRole(actor: Actor, act: CaseAct): readonly Role[] | null {
  if (actor.kind === 'system') return null;
  const roles: readonly Role[] = permissions[act];
  if (actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role))) return null;
  return roles;
}

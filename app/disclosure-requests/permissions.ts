import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Actor, Role } from '#app/shell/scope.ts';

/** Which role may do which act. What the law adds stands in each act's own `may...`. */
export const permissions = {
  'receive-request': ['clerk', 'office-head'],
  'register-request': ['clerk', 'office-head'],
  'amend-receipt-day': ['clerk', 'office-head'],
  'decide-receipt-amendment': ['clerk', 'office-head'],
  'record-contact-attempt': ['clerk', 'office-head'],
  'record-agent': ['clerk', 'office-head'],
  'change-column': ['clerk', 'office-head'],
  'split-request': ['office-head'],
  'link-requests': ['clerk', 'office-head'],
  'assign-request': ['clerk', 'office-head'],
  'record-talk': ['handler', 'clerk', 'office-head'],
  'send-message': ['handler', 'clerk', 'office-head'],
  'send-correction-notice': ['office-head'],
  'record-correction': ['clerk', 'office-head'],
  'ask-reasons': ['office-head'],
  'record-reasons': ['clerk', 'office-head'],
  'decide-reasons': ['office-head'],
  'consult-third-party': ['clerk', 'office-head'],
  'record-opinion': ['clerk', 'office-head'],
  'override-objection': ['office-head'],
  'extend-reply-limit': ['office-head'],
  'send-fee-notice': ['office-head'],
  'record-payment': ['clerk', 'office-head'],
  'record-withdrawal': ['clerk', 'office-head'],
  'abandon-request': ['office-head'],
  'answer-on-the-spot': ['clerk', 'office-head'],
  'log-search': ['handler', 'clerk', 'office-head'],
  'fill-checklist': ['handler', 'clerk', 'office-head'],
  'override-evidence': ['office-head'],
  'draft-reply': ['handler', 'clerk', 'office-head'],
  'attach-records': ['handler', 'clerk', 'office-head'],
  'sever-record': ['handler', 'clerk', 'office-head'],
  'release-severed-record': ['reviewer', 'office-head'],
  'review-reply': ['reviewer'],
  'review-secrecy': ['reviewer'],
  'sign-reply': ['signer'],
  'enter-paper-signature': ['clerk', 'service'],
  'confirm-paper-signature': ['clerk', 'service', 'office-head'],
  'send-reply': ['clerk', 'service'],
  'record-service': ['clerk', 'service'],
  'record-delivery': ['clerk', 'service'],
  'record-delivery-change': ['clerk', 'service', 'office-head'],
  'close-case': ['clerk', 'office-head'],
  'record-outside-fact': ['clerk', 'office-head'],
  'decide-outside-fact': ['clerk', 'office-head'],
  'order-new-reply': ['clerk', 'office-head'],
  'propose-publishing': ['handler', 'clerk', 'office-head'],
  'decide-publishing': ['office-head'],
  'review-withheld': ['handler', 'office-head'],
  'archive-case': ['clerk', 'office-head'],
  'export-bundle': ['clerk', 'reviewer', 'office-head'],
  'add-training-case': ['clerk', 'office-head'],
} as const satisfies Record<string, readonly Role[]>;

export type CaseAct = keyof typeof permissions;

/** An act on a case that is there already. */
export type PageAct = Exclude<CaseAct, 'receive-request'>;

/** Acts that a closed case still takes: what happens after the reply. */
export const afterClosing: ReadonlySet<CaseAct> = new Set<CaseAct>([
  'amend-receipt-day',
  'decide-receipt-amendment',
  'change-column',
  'link-requests',
  'record-talk',
  'record-delivery',
  'record-outside-fact',
  'decide-outside-fact',
  'order-new-reply',
  'propose-publishing',
  'decide-publishing',
  'review-withheld',
  'archive-case',
  'export-bundle',
  'add-training-case',
]);

/** Names of the acts on screens and in the history of a case. */
export const actZh: Record<CaseAct, string> = {
  'receive-request': '收件',
  'register-request': '登记',
  'amend-receipt-day': '更正收到之日',
  'decide-receipt-amendment': '复核收到之日更正',
  'record-contact-attempt': '记录联系申请人',
  'record-agent': '登记代理人、共同申请人',
  'change-column': '更改申请人类别',
  'split-request': '分件办理',
  'link-requests': '关联申请',
  'assign-request': '分办',
  'record-talk': '记录沟通',
  'send-message': '给申请人留言',
  'send-correction-notice': '补正',
  'record-correction': '收到补正',
  'ask-reasons': '要求说明理由',
  'record-reasons': '收到理由',
  'decide-reasons': '认定理由',
  'consult-third-party': '征求意见',
  'record-opinion': '记录意见',
  'override-objection': '公共利益决定公开',
  'extend-reply-limit': '延期',
  'send-fee-notice': '收费通知',
  'record-payment': '登记缴费',
  'record-withdrawal': '登记撤回',
  'abandon-request': '不再处理',
  'answer-on-the-spot': '当场答复',
  'log-search': '记录检索',
  'fill-checklist': '填写核对单',
  'override-evidence': '暂缺材料放行',
  'draft-reply': '拟写答复',
  'attach-records': '添加附件',
  'sever-record': '区分处理',
  'release-severed-record': '放行区分处理的材料',
  'review-reply': '审核',
  'review-secrecy': '保密审查',
  'sign-reply': '签发',
  'enter-paper-signature': '录入纸质签发',
  'confirm-paper-signature': '复核纸质签发',
  'send-reply': '发出',
  'record-service': '登记送达',
  'record-delivery': '登记投递情况',
  'record-delivery-change': '登记更改送达途径',
  'close-case': '办结',
  'record-outside-fact': '补录系统外事项',
  'decide-outside-fact': '复核补录事项',
  'order-new-reply': '重新答复',
  'propose-publishing': '建议主动公开',
  'decide-publishing': '决定主动公开',
  'review-withheld': '不公开信息定期评估',
  'archive-case': '归档',
  'export-bundle': '案卷打包',
  'add-training-case': '写入案例库',
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

import type { Making } from '#app/policy-library/making/load-making.ts';
import type { Actor, Role } from '#app/shell/scope.ts';

interface MakingDuty {
  /** Name of the act on screens and in the history. */
  zh: string;
  /** Whose officers do it: 起草部门 or 制定机关. */
  of: 'drafting' | 'issuing';
  roles: readonly Role[];
}

/** Who does which act of a making. What the law adds stands in each act's own `may...`. */
export const makingActs = {
  'plan-making': { zh: '立项', of: 'drafting', roles: ['handler', 'office-head'] },
  'draft-making': { zh: '提交草案', of: 'drafting', roles: ['handler', 'office-head'] },
  'evaluate-making': { zh: '评估论证', of: 'drafting', roles: ['handler', 'office-head'] },
  'open-comments': { zh: '公开征求意见', of: 'drafting', roles: ['handler', 'clerk', 'office-head'] },
  'record-comment': { zh: '登记意见', of: 'drafting', roles: ['handler', 'clerk', 'office-head'] },
  'answer-comment': { zh: '回应意见', of: 'drafting', roles: ['handler', 'clerk', 'office-head'] },
  'publish-comment-results': { zh: '反馈采纳情况', of: 'drafting', roles: ['handler', 'office-head'] },
  'hear-enterprises': { zh: '听取企业意见', of: 'drafting', roles: ['handler', 'clerk', 'office-head'] },
  'review-fair-competition': { zh: '公平竞争审查', of: 'drafting', roles: ['handler', 'office-head'] },
  'send-making-to-review': { zh: '送合法性审核', of: 'drafting', roles: ['handler', 'office-head'] },
  'review-making': { zh: '合法性审核', of: 'issuing', roles: ['reviewer'] },
  'deliberate-making': { zh: '集体审议', of: 'issuing', roles: ['clerk', 'office-head'] },
  'sign-making': { zh: '签发', of: 'issuing', roles: ['signer'] },
  'publish-making': { zh: '编号公布', of: 'issuing', roles: ['office-head'] },
  'file-making': { zh: '报送备案', of: 'issuing', roles: ['clerk', 'office-head'] },
  'record-filing-answer': { zh: '登记备案结果', of: 'issuing', roles: ['clerk', 'office-head'] },
  'attach-making-file': {
    zh: '添加材料',
    of: 'drafting',
    roles: ['handler', 'clerk', 'reviewer', 'office-head'],
  },
  'end-making': { zh: '终止制定', of: 'drafting', roles: ['office-head'] },
} as const satisfies Record<string, MakingDuty>;

export type MakingAct = keyof typeof makingActs;

export function makingActZh(act: MakingAct): string {
  return makingActs[act].zh;
}

/** Who enters what was done outside the system, besides whoever does the act itself. */
const recorders: readonly Role[] = ['clerk', 'office-head'];

type Agencies = Pick<Making, 'agency_id' | 'drafting_agency_id'>;

/** Officers of the drafting and of the issuing agency, and those who look at every agency. */
export function mayReadMaking(actor: Actor, making: Agencies): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'officer') return false;
  if (actor.roles.some((role) => role === 'supervisor' || role === 'auditor')) return true;
  const mine = actor.agencyId === making.agency_id || actor.agencyId === making.drafting_agency_id;
  return mine && actor.roles.some((role) => workRoles.includes(role));
}

const workRoles: readonly Role[] = ['clerk', 'handler', 'reviewer', 'office-head', 'signer'];

/** Whoever may propose a document: the drafting side. */
export function mayStartMaking(actor: Actor): boolean {
  const roles: readonly Role[] = makingActs['plan-making'].roles;
  return actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));
}

/** Why the actor may not do the act, as the roles and the agency that may; null when he may. */
export function missingDuty(
  actor: Actor,
  { act, making, outside }: { act: MakingAct; making: Agencies; outside: boolean },
): MakingDuty | null {
  if (actor.kind === 'system') return null;
  const duty: MakingDuty = makingActs[act];
  const agencyId = duty.of === 'drafting' ? making.drafting_agency_id : making.agency_id;
  const roles = outside ? [...duty.roles, ...recorders] : duty.roles;
  const holds =
    actor.kind === 'officer' &&
    (actor.agencyId === agencyId || (outside && actor.agencyId === making.agency_id)) &&
    actor.roles.some((role) => roles.includes(role));
  return holds ? null : duty;
}

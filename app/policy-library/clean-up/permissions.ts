import { roleNames } from '#app/accounts/permissions.ts';
import type { Actor, Refusal, Role } from '#app/shell/scope.ts';

interface CleanUpDuty {
  zh: string;
  roles: readonly Role[];
  /** Of the agency that cleans up, or of the department that answers for the document. */
  of: 'campaign' | 'department';
}

/** Who does what in a clean-up. */
export const cleanUpActs = {
  'open-campaign': { zh: '启动清理', roles: ['office-head'], of: 'campaign' },
  'give-opinion': { zh: '提出清理意见', roles: ['handler', 'clerk', 'office-head'], of: 'department' },
  'review-campaign': { zh: '合法性审核', roles: ['reviewer'], of: 'campaign' },
  'remove-campaign-item': { zh: '移出清理范围', roles: ['office-head'], of: 'campaign' },
  'decide-campaign': { zh: '作出清理决定', roles: ['signer', 'office-head'], of: 'campaign' },
} as const satisfies Record<string, CleanUpDuty>;

export type CleanUpAct = keyof typeof cleanUpActs;

/** Why the actor may not do the act for the agency; null when he may. */
export function mayNotCleanUp(actor: Actor, act: CleanUpAct, agencyId: number): Refusal | null {
  const { zh, roles, of }: CleanUpDuty = cleanUpActs[act];
  const held = actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));
  if (held && actor.agencyId === agencyId) return null;
  const whose = of === 'campaign' ? '组织清理的机关' : '起草或者制定这个文件的部门';
  return { code: 'not-your-role', reason: `“${zh}”由${whose}的${roleNames(roles, '或')}办理。` };
}

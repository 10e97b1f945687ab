import { hasRole } from '#app/shell/permit.ts';
import type { Actor, Refusal, Role } from '#app/shell/scope.ts';

/** Who keeps the cases of the agency, and is reminded of them. */
export const recording: readonly Role[] = ['clerk', 'reviewer', 'office-head'];

/** Cases are read by whoever works on requests in the agency. */
export function mayReadCases(actor: Actor, agencyId: number): boolean {
  return hasRole(actor, ...recording, 'handler', 'signer', 'service') && actor.agencyId === agencyId;
}

/** Why the actor may not record a case or its result for the agency; null when he may. */
export function mayNotRecord(actor: Actor, agencyId: number): Refusal | null {
  if (hasRole(actor, ...recording) && actor.agencyId === agencyId) return null;
  return { code: 'not-your-role', reason: '复议诉讼由本机关受理登记岗、审核人或公开工作机构负责人登记。' };
}

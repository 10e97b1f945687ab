import { hasRole } from '#app/shell/permit.ts';
import type { Actor, Refusal } from '#app/shell/scope.ts';

/** 主管部门 keeps the register of complaints of the city. */
export function keepsComplaints(actor: Actor): boolean {
  return hasRole(actor, 'supervisor');
}

/** Why the actor may not record or decide a complaint; null when he may. */
export function mayNotKeep(actor: Actor): Refusal | null {
  if (keepsComplaints(actor)) return null;
  return { code: 'not-your-role', reason: '投诉举报由政府信息公开工作主管部门登记和处理。' };
}

/** Who reads what the agency was told to put right; the complainant stays unnamed there. */
export function readsFindings(actor: Actor): boolean {
  return hasRole(actor, 'clerk', 'office-head', 'signer');
}

import { roleNames } from '#app/accounts/permissions.ts';
import type { Actor, Refusal, Role } from '#app/shell/scope.ts';

interface ExplainerDuty {
  /** Name of the act on screens and in the history. */
  zh: string;
  roles: readonly Role[];
}

/** 谁起草谁解读: the acts of the drafting department; the issuing agency's office may do them too. */
export const explainerActs = {
  'plan-explainer': { zh: '制定解读方案', roles: ['handler', 'office-head'] },
  'write-explainer': { zh: '撰写解读材料', roles: ['handler', 'clerk', 'office-head'] },
  'review-explainer': { zh: '审签解读材料', roles: ['signer', 'office-head'] },
  'publish-explainer': { zh: '发布解读', roles: ['office-head', 'signer'] },
  'withdraw-explainer': { zh: '撤下解读', roles: ['office-head'] },
} as const satisfies Record<string, ExplainerDuty>;

export type ExplainerAct = keyof typeof explainerActs;

export function explainerActZh(act: ExplainerAct): string {
  return explainerActs[act].zh;
}

/** The agencies that answer for an explainer: the one that drafted the document and the one that issued it. */
export interface Responsible {
  draftingAgencyId: number | null;
  agencyId: number | null;
}

/** Why the actor's role or agency forbids an act; null when he may do it. */
export function mayNotExplain(actor: Actor, act: ExplainerAct, responsible: Responsible): Refusal | null {
  if (actor.kind === 'system') return null;
  const { zh, roles }: ExplainerDuty = explainerActs[act];
  const mine =
    actor.kind === 'officer' &&
    (actor.agencyId === responsible.draftingAgencyId || actor.agencyId === responsible.agencyId);
  if (mine && actor.roles.some((role) => roles.includes(role))) return null;
  return { code: 'not-your-role', reason: `“${zh}”由起草部门或者制定机关的${roleNames(roles, '或')}办理。` };
}

/** Unpublished texts are read by those who answer for them and by those who look at every agency. */
export function mayReadExplainer(actor: Actor, responsible: Responsible): boolean {
  if (actor.kind !== 'officer') return actor.kind === 'system';
  if (actor.roles.some((role) => role === 'supervisor' || role === 'auditor')) return true;
  return actor.agencyId === responsible.draftingAgencyId || actor.agencyId === responsible.agencyId;
}

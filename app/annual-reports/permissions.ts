import { hasRole } from '#app/shell/permit.ts';
import type { Actor, Refusal, Role } from '#app/shell/scope.ts';

/** Which role may do which act, in his own agency. */
const permissions = {
  'enter-figures': ['clerk', 'office-head'],
  'publish-report': ['office-head'],
} as const satisfies Record<string, readonly Role[]>;

type ReportAct = keyof typeof permissions;

const whoMay: Record<ReportAct, string> = {
  'enter-figures': '表二的数字由本机关受理登记岗或公开工作机构负责人填报。',
  'publish-report': '年度报告由本机关公开工作机构负责人公布。',
};

/** Why the actor may not do the act for the agency; null when he may. */
export function mayNot(actor: Actor, act: ReportAct, agencyId: number): Refusal | null {
  if (hasRole(actor, ...permissions[act]) && actor.agencyId === agencyId) return null;
  return { code: 'not-your-role', reason: whoMay[act] };
}

/** Reads the report of an agency with the cases behind it: whoever works on requests there. */
export function mayOpenCases(actor: Actor, agencyId: number): boolean {
  return hasRole(actor, ...working) && actor.agencyId === agencyId;
}

/** Reads the report: whoever works there, and the competent department (dates and outcomes, without identity). */
export function mayReadReport(actor: Actor, agencyId: number): boolean {
  return mayOpenCases(actor, agencyId) || hasRole(actor, 'supervisor');
}

const working: Role[] = ['clerk', 'handler', 'reviewer', 'office-head', 'signer', 'service'];

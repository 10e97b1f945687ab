import { membersOf } from '#app/annual-reports/rolling-up/members.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Actor, Refusal, Role, Scope } from '#app/shell/scope.ts';

/** Which role may do which act, in his own agency. */
const permissions = {
  'enter-figures': ['clerk', 'office-head'],
  'file-activities': ['clerk', 'office-head'],
  'save-texts': ['clerk', 'office-head'],
  'override-cell': ['clerk', 'office-head'],
  'decide-override': ['office-head', 'signer'],
  'check-report': ['clerk', 'office-head'],
  'approve-report': ['signer'],
  'withdraw-approval': ['signer', 'office-head'],
  'publish-report': ['office-head'],
  'correct-report': ['office-head'],
  'explain-late-facts': ['office-head'],
  'archive-report': ['office-head'],
  'file-outside-report': ['clerk', 'office-head'],
  'place-agency': ['office-head'],
  'remind-agencies': ['clerk', 'office-head', 'supervisor'],
} as const satisfies Record<string, readonly Role[]>;

export type ReportAct = keyof typeof permissions;

const whoMay: Record<ReportAct, string> = {
  'enter-figures': '表二的数字由本机关受理登记岗或公开工作机构负责人填报。',
  'file-activities': '年度工作数字由本机关受理登记岗或公开工作机构负责人填报。',
  'save-texts': '年度报告由本机关受理登记岗或公开工作机构负责人起草。',
  'override-cell': '人工改数由本机关受理登记岗或公开工作机构负责人提出。',
  'decide-override': '人工改数由本机关公开工作机构负责人或签发人批准，提出的人不能自己批准。',
  'check-report': '年度报告由本机关受理登记岗或公开工作机构负责人核对。',
  'approve-report': '年度报告由本机关签发人批准。',
  'withdraw-approval': '批准由本机关签发人或公开工作机构负责人撤回。',
  'publish-report': '年度报告由本机关公开工作机构负责人公布。',
  'correct-report': '更正由本机关公开工作机构负责人提出。',
  'explain-late-facts': '迟录事实的说明由本机关公开工作机构负责人写明。',
  'archive-report': '往年报告由本机关公开工作机构负责人存档。',
  'file-outside-report': '报送的文件由本机关或者汇总机关的受理登记岗、公开工作机构负责人录入。',
  'place-agency': '汇总归属由市政府公开工作机构负责人确定。',
  'remind-agencies': '催报由汇总机关的受理登记岗、公开工作机构负责人或者主管部门监督岗进行。',
};

/** Why the actor may not do the act; null when he may. `agencyId` is the agency whose officers make the report. */
export function mayNot(actor: Actor, act: ReportAct, agencyId: number): Refusal | null {
  if (hasRole(actor, ...permissions[act]) && actor.agencyId === agencyId) return null;
  return { code: 'not-your-role', reason: whoMay[act] };
}

/** Why the actor may not file a report that came from outside; the agency's own officers may, and those of every government above. */
export async function mayFileFor(scope: Scope, agencyId: number, year: number): Promise<Refusal | null> {
  const members = new Map((await membersOf(scope, year)).map((member) => [member.id, member]));
  let refusal: Refusal | null = { code: 'no-such-agency', reason: '没有这个机关。' };
  for (let at = members.get(agencyId); at && refusal; at = members.get(at.into ?? 0))
    refusal = mayNot(scope.actor, 'file-outside-report', at.compiledBy ?? at.id);
  return refusal;
}

/** Reads the report of an agency with the cases behind it: whoever works on requests there. */
export function mayOpenCases(actor: Actor, agencyId: number): boolean {
  return hasRole(actor, ...working) && actor.agencyId === agencyId;
}

/** Reads the report: whoever works there, the competent department and auditors (dates and outcomes, without identity). */
export function mayReadReport(actor: Actor, agencyId: number): boolean {
  return mayOpenCases(actor, agencyId) || hasRole(actor, 'supervisor', 'auditor');
}

const working: Role[] = ['clerk', 'handler', 'reviewer', 'office-head', 'signer', 'service'];

import { planOf, writtenFor } from '#app/policy-library/explainers/queries.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { threeTogether } from '#law/publication/explainer-lag.ts';

/** How far the explainers of a making are, and why its document cannot be published yet; null when it can. 三同步 */
export interface ExplainerReadiness {
  hasPlan: boolean;
  /** Texts written, and those of them that passed 审签. */
  written: number;
  reviewed: number;
  refusal: Refusal | null;
}

/** Asked before a document is published: a plan, and at least one explainer that has passed review. */
export async function explainerReadiness(scope: Scope, makingId: number): Promise<ExplainerReadiness> {
  const subject = { documentId: null, makingId };
  const [plan, texts] = await Promise.all([planOf(scope, subject), writtenFor(scope, subject)]);
  const written = texts.filter(({ withdrawn_on }) => withdrawn_on === null);
  const reviewed = written.filter(({ review }) => review === 'passed').length;
  return {
    hasPlan: plan !== undefined,
    written: written.length,
    reviewed,
    refusal: refusalOf(plan !== undefined, reviewed),
  };
}

function refusalOf(hasPlan: boolean, reviewed: number): Refusal | null {
  if (!hasPlan) {
    return {
      code: 'explainer-plan-missing',
      reason: '还没有解读方案：解读与文件同步组织。',
      cite: threeTogether.cite,
    };
  }
  return reviewed > 0
    ? null
    : {
        code: 'explainer-not-reviewed',
        reason: '还没有审签通过的解读材料：解读与文件同步审签、同步部署，写好并审签后再公布文件。',
        cite: threeTogether.cite,
      };
}

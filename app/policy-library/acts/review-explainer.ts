import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import { mayNotExplain } from '#app/policy-library/explainers/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';

export interface ReviewExplainerInput {
  explainerId: number;
  outcome: 'passed' | 'returned';
  opinion: string;
}

/** 审签解读材料, together with the document; a returned text is written anew. */
export async function reviewExplainer(scope: Scope, input: ReviewExplainerInput): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `explainer:${input.explainerId}`);
    const explainer = await loadExplainer(inside, input.explainerId);
    if (!explainer) return refused('unknown-explainer', '没有这份解读材料。');
    const refusal = mayReviewExplainer(inside, explainer) ?? opinionFault(input);
    if (refusal) return { ok: false, refusal };
    await inside.db
      .insertInto('explainer_reviews')
      .values({
        city: inside.city.code,
        explainer_id: explainer.id,
        outcome: input.outcome,
        opinion: input.opinion.trim(),
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .execute();
    await writeAudit(inside, {
      act: 'review-explainer',
      subject: `explainers:${explainer.id}`,
      detail: { outcome: input.outcome },
    });
    return done(null);
  });
}

export function mayReviewExplainer(scope: Scope, explainer: Explainer): Refusal | null {
  const barred = mayNotExplain(scope.actor, 'review-explainer', explainer.subject);
  if (barred) return barred;
  if (explainer.replaced_by_id) return { code: 'rewritten', reason: '这一稿已经改写，请审签新的一稿。' };
  if (explainer.review) return { code: 'reviewed', reason: '这份材料已经审签。' };
  return scope.actor.kind === 'officer' && scope.actor.officerId === explainer.officer_id
    ? { code: 'own-work', reason: '撰写人不能审签自己写的材料，请另一位负责人审签。' }
    : null;
}

function opinionFault({ outcome, opinion }: ReviewExplainerInput): Refusal | null {
  if (outcome !== 'passed' && outcome !== 'returned')
    return { code: 'outcome-missing', reason: '请选择审签结果。' };
  return outcome === 'returned' && !opinion.trim()
    ? { code: 'opinion-missing', reason: '退回修改的，请写明要改什么。' }
    : null;
}

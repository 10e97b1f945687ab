import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import { mayNotExplain } from '#app/policy-library/explainers/permissions.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';

/** 撤下解读: published by mistake. It stays on record with the reason; its public address says that it was withdrawn. */
export async function withdrawExplainer(
  scope: Scope,
  { explainerId, reason }: { explainerId: number; reason: string },
): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `explainer:${explainerId}`);
    const explainer = await loadExplainer(inside, explainerId);
    if (!explainer) return refused('unknown-explainer', '没有这份解读材料。');
    const barred = mayWithdrawExplainer(inside, explainer);
    if (barred) return { ok: false, refusal: barred };
    if (reason.trim().length < 5) return refused('reason-missing', '请写明撤下的原因，公众在原网址会看到。');
    await inside.db
      .insertInto('explainer_withdrawals')
      .values({
        city: inside.city.code,
        explainer_id: explainerId,
        reason: reason.trim(),
        officer_id: officerIdOf(inside),
        happened_on: inside.today,
        recorded_at: inside.now,
      })
      .execute();
    await noteChange(inside, 'explainer', String(explainerId));
    await noteChange(inside, 'document', String(explainer.subject.documentId ?? 0));
    await writeAudit(inside, { act: 'withdraw-explainer', subject: `explainers:${explainerId}`, detail: {} });
    return done(null);
  });
}

export function mayWithdrawExplainer(scope: Scope, explainer: Explainer): Refusal | null {
  const barred = mayNotExplain(scope.actor, 'withdraw-explainer', explainer.subject);
  if (barred) return barred;
  if (!explainer.published_on) return { code: 'not-published', reason: '还没有发布，不需要撤下。' };
  return explainer.withdrawn_on ? { code: 'withdrawn', reason: '已经撤下。' } : null;
}

import { spokenText } from '#app/policy-library/explainers/content.ts';
import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import { textOfSubject } from '#app/policy-library/explainers/load-subject.ts';
import { mayNotExplain } from '#app/policy-library/explainers/permissions.ts';
import { copyRatio } from '#app/policy-library/text/copy-ratio.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { noteChange } from '#db/changes.ts';
import { lockName } from '#db/lock.ts';
import { isSuspectedCopy } from '#law/publication/explainer-elements.ts';
import { threeTogether } from '#law/publication/explainer-lag.ts';

export interface PublishExplainerInput {
  explainerId: number;
  /** Why it is published although it repeats the document; needed for 疑似复制 only. */
  copyBecause: string;
}

/** 发布解读: one click once the document is public. It is tied to that document for good, and the document's page shows it. */
export async function publishExplainer(scope: Scope, input: PublishExplainerInput): Promise<Result<null>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    await lockName(inside, `explainer:${input.explainerId}`);
    const explainer = await loadExplainer(inside, input.explainerId);
    if (!explainer) return refused('unknown-explainer', '没有这份解读材料。');
    const ratio = await copyRatioNow(inside, explainer);
    const refusal = mayPublishExplainer(inside, explainer) ?? copyFault(ratio, input);
    if (refusal) return { ok: false, refusal };
    const documentId = explainer.subject.documentId ?? 0;
    await inside.db
      .insertInto('explainer_publications')
      .values({
        city: inside.city.code,
        explainer_id: explainer.id,
        document_id: documentId,
        copy_ratio: ratio,
        copy_because: input.copyBecause.trim(),
        published_at: inside.now,
        published_on: inside.today,
        officer_id: officerIdOf(inside),
        recorded_at: inside.now,
      })
      .execute();
    await noteChange(inside, 'explainer', String(explainer.id));
    await noteChange(inside, 'document', String(documentId));
    await writeAudit(inside, {
      act: 'publish-explainer',
      subject: `explainers:${explainer.id}`,
      detail: { document: documentId, copyPercent: Math.round(ratio * 100) },
    });
    return done(null);
  });
}

export function mayPublishExplainer(scope: Scope, explainer: Explainer): Refusal | null {
  const barred = mayNotExplain(scope.actor, 'publish-explainer', explainer.subject);
  if (barred) return barred;
  if (explainer.published_on) return { code: 'published', reason: '这份解读已经发布。' };
  if (explainer.replaced_by_id) return { code: 'rewritten', reason: '这一稿已经改写，请发布新的一稿。' };
  if (explainer.review !== 'passed') {
    return {
      code: 'not-reviewed',
      reason: '解读材料与文件同步审签，审签通过后才能发布。',
      cite: threeTogether.cite,
    };
  }
  return explainer.subject.isPublic
    ? null
    : {
        code: 'document-not-public',
        reason: '被解读的文件还没有公布。文件公布后，这里一点就可以同步发布解读。',
        cite: threeTogether.cite,
      };
}

/** The share that repeats the document as it stands in the library now; the draft that it was written on may have changed. */
export async function copyRatioNow(scope: Scope, explainer: Explainer): Promise<number> {
  return copyRatio(spokenText(explainer), await textOfSubject(scope, explainer.subject));
}

function copyFault(ratio: number, { copyBecause }: PublishExplainerInput): Refusal | null {
  if (!isSuspectedCopy(ratio) || copyBecause.trim().length >= 5) return null;
  return {
    code: 'copied',
    reason: `疑似复制：${Math.round(ratio * 100)}%的文字与文件原文相同，解读不应照搬原文。请改写；确需这样发布的，写明理由。`,
  };
}

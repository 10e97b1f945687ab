import { sql } from 'kysely';
import { subjectLabel } from '#app/policy-library/acts/plan-explainer.ts';
import { type ExplainerContent, explainerFault } from '#app/policy-library/explainers/content.ts';
import { rowsOfSubject } from '#app/policy-library/explainers/explainer-rows.ts';
import { type Explainer, loadExplainer } from '#app/policy-library/explainers/load-explainer.ts';
import {
  loadSubject,
  type Subject,
  type SubjectKey,
  textOfSubject,
} from '#app/policy-library/explainers/load-subject.ts';
import { type ExplainerUpload, keptMedia, writeMedia } from '#app/policy-library/explainers/media.ts';
import { mayNotExplain } from '#app/policy-library/explainers/permissions.ts';
import { blocksOfSections, writtenElements } from '#app/policy-library/explainers/sections.ts';
import { plainText } from '#app/policy-library/text/block.ts';
import { copyRatio } from '#app/policy-library/text/copy-ratio.ts';
import { done, officerIdOf, type Refusal, type Result, refused, type Scope } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';
import { lockName } from '#db/lock.ts';

export interface WriteExplainerInput {
  subject: SubjectKey;
  /** The text that this one rewrites, before publication; null: a new one. */
  replacesId: number | null;
  content: ExplainerContent;
  /** Files that came with the form, stored already. */
  uploads: ExplainerUpload[];
}

/**
 * 撰写解读材料: a text with its pictures and films, for a document or for its making. A rewriting is a row of its own and
 * keeps the files of the old one where the form brings none of that kind.
 * @returns the id, which is the explainer's permanent public address
 */
export async function writeExplainer(scope: Scope, input: WriteExplainerInput): Promise<Result<number>> {
  return scope.db.transaction().execute(async (trx) => {
    const inside = scope.in(trx);
    const subject = await loadSubject(inside, input.subject);
    if (!subject) return refused('unknown-subject', '没有这个文件或者制定项目。');
    await lockName(inside, `explainers:${subjectLabel(subject)}`);
    const before = await lockedBefore(inside, input.replacesId);
    const uploads = [...input.uploads, ...keptMedia(before, input.uploads)];
    const refusal =
      (await mayWriteExplainer(inside, subject)) ??
      (input.replacesId === null ? null : mayRewrite(before, subject)) ??
      explainerFault(input.content, uploads) ??
      (await sameTitle(inside, { subject, input }));
    if (refusal) return { ok: false, refusal };
    const id = await insertExplainer(inside, { subject, input, uploads });
    await writeMedia(inside, { explainerId: id, uploads });
    await writeAudit(inside, {
      act: 'write-explainer',
      subject: `explainers:${id}`,
      detail: {
        of: subjectLabel(subject),
        form: input.content.form,
        replaces: input.replacesId,
        files: uploads.length,
      },
    });
    return done(id);
  });
}

/** Whether the officer may write one for this subject: his duty, and a plan first. */
export async function mayWriteExplainer(scope: Scope, subject: Subject): Promise<Refusal | null> {
  const barred = mayNotExplain(scope.actor, 'write-explainer', subject);
  if (barred) return barred;
  const plan = await scope.db
    .selectFrom('explainer_plans')
    .select('id')
    .where('city', '=', scope.city.code)
    .where((eb) =>
      eb.or([eb('document_id', '=', subject.documentId ?? 0), eb('making_id', '=', subject.makingId ?? 0)]),
    )
    .executeTakeFirst();
  return plan
    ? null
    : { code: 'plan-missing', reason: '还没有解读方案。先制定方案，写明提纲、形式、途径、时间和责任领导。' };
}

/** Only what is not yet published is rewritten; a published one is withdrawn. */
export function mayRewrite(before: Explainer | null, subject: Subject): Refusal | null {
  if (!before || subjectLabel(before.subject) !== subjectLabel(subject)) {
    return { code: 'unknown-explainer', reason: '没有这份解读材料。' };
  }
  if (before.replaced_by_id) {
    return {
      code: 'changed-meanwhile',
      reason:
        '另一位同事已经改写了这份材料，您看到的内容已经过时。您填写的内容保留在下方，请到新的一稿上修改。',
    };
  }
  return before.published_on
    ? { code: 'published', reason: '解读已经发布，不能再改；内容有错的，撤下后重新撰写。' }
    : null;
}

/** Nobody reviews or publishes the old text while it is written anew. */
async function lockedBefore(scope: Scope, replacesId: number | null): Promise<Explainer | null> {
  if (replacesId === null) return null;
  await lockName(scope, `explainer:${replacesId}`);
  return (await loadExplainer(scope, replacesId)) ?? null;
}

/** A double click, or the same work done twice. */
async function sameTitle(
  scope: Scope,
  { subject, input }: { subject: Subject; input: WriteExplainerInput },
): Promise<Refusal | null> {
  const twin = await rowsOfSubject(scope, subject)
    .select('e.id')
    .where('e.form', '=', input.content.form)
    .where('e.title', '=', input.content.title.trim())
    .where('e.id', '<>', input.replacesId ?? 0)
    .where('w.id', 'is', null)
    .executeTakeFirst();
  return twin
    ? { code: 'same-title', reason: '这个文件已经有同一形式、同一标题的解读材料，请不要重复提交。' }
    : null;
}

async function insertExplainer(
  scope: Scope,
  { subject, input, uploads }: { subject: Subject; input: WriteExplainerInput; uploads: ExplainerUpload[] },
): Promise<number> {
  const { form, title, interpreter, sections } = input.content;
  const blocks = blocksOfSections(sections);
  const text = plainText(blocks);
  const spoken = uploads.map(({ textAlternative }) => textAlternative).join('\n');
  const row = await scope.db
    .insertInto('explainers')
    .values({
      city: scope.city.code,
      document_id: subject.documentId,
      making_id: subject.makingId,
      replaces_id: input.replacesId,
      form,
      title: title.trim(),
      blocks: JSON.stringify(blocks),
      plain_text: text,
      elements: writtenElements(sections),
      copy_ratio: copyRatio(`${text}\n${spoken}`, await textOfSubject(scope, subject)),
      interpreter: interpreter.trim(),
      agency_id: sql`${subject.draftingAgencyId ?? subject.agencyId}`,
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

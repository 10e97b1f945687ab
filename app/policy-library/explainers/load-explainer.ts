import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { explainerRows } from '#app/policy-library/explainers/explainer-rows.ts';
import { loadSubject } from '#app/policy-library/explainers/load-subject.ts';
import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';

/** An explainer with its subject and everything that happened to it; undefined where the city has none with that id. */
export async function loadExplainer(scope: Scope, id: number) {
  const row = await explainerRows(scope)
    .innerJoin('agencies as a', (on) => on.onRef('a.city', '=', 'e.city').onRef('a.id', '=', 'e.agency_id'))
    .where('e.id', '=', id)
    .selectAll('e')
    .select(['a.name as agency_name', 'n.id as replaced_by_id'])
    .select(['r.outcome as review', 'r.opinion as review_opinion', 'r.happened_on as reviewed_on'])
    .select(['r.officer_id as reviewer_id', 'p.published_on', 'p.published_at', 'p.copy_because'])
    .select(['p.document_id as published_document_id', 'p.officer_id as publisher_id'])
    .select([
      'w.reason as withdrawn_because',
      'w.happened_on as withdrawn_on',
      'w.officer_id as withdrawer_id',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('explainer_media as m')
          .select(['m.id', 'm.position', 'm.kind', 'm.file_key', 'm.name', 'm.mime', 'm.size', 'm.sha256'])
          .select('m.text_alternative')
          .whereRef('m.city', '=', 'e.city')
          .whereRef('m.explainer_id', '=', 'e.id')
          .orderBy('m.position'),
      ).as('media'),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const { document_id, making_id } = row;
  const subject = await loadSubject(
    scope,
    document_id === null ? { makingId: making_id ?? 0 } : { documentId: document_id },
  );
  if (!subject) throw new Error(`explainer ${id} explains nothing`);
  return { ...row, blocks: row.blocks as unknown as Block[], subject };
}

export type Explainer = NonNullable<Awaited<ReturnType<typeof loadExplainer>>>;
export type ExplainerMedium = Explainer['media'][number];

/** Where an explainer stands, from its facts. */
export type ExplainerStage = 'written' | 'returned' | 'reviewed' | 'published' | 'withdrawn' | 'rewritten';

export function stageOfExplainer(
  explainer: Pick<Explainer, 'withdrawn_on' | 'published_on' | 'replaced_by_id' | 'review'>,
): ExplainerStage {
  if (explainer.withdrawn_on) return 'withdrawn';
  if (explainer.published_on) return 'published';
  if (explainer.replaced_by_id) return 'rewritten';
  if (explainer.review === 'returned') return 'returned';
  return explainer.review === 'passed' ? 'reviewed' : 'written';
}

export const explainerStageZh: Record<ExplainerStage, string> = {
  written: '待审签',
  returned: '退回修改',
  reviewed: '已审签，待发布',
  published: '已发布',
  withdrawn: '已撤下',
  rewritten: '已改写',
};

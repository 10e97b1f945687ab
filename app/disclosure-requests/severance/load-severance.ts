import type { Size } from '#app/disclosure-requests/severance/box.ts';
import type { Proof } from '#app/disclosure-requests/severance/proof/proof.ts';
import type { Besides, SourceKind } from '#app/disclosure-requests/severance/source/source.ts';
import type { Scope } from '#app/shell/scope.ts';

export type Severance = NonNullable<Awaited<ReturnType<typeof loadSeverance>>>;
export type Mark = Severance['marks'][number];

/** A severance of this request with its marks, results and end; undefined where the request has no such severance. */
export async function loadSeverance(scope: Scope, requestId: number, severanceId: number) {
  const row = await scope.db
    .selectFrom('severances as s')
    .innerJoin('attachments as a', (on) =>
      on.onRef('a.city', '=', 's.city').onRef('a.id', '=', 's.attachment_id'),
    )
    .select(['s.id', 's.request_id', 's.attachment_id', 's.source_sha256', 's.source_kind', 's.pages'])
    .select(['s.besides', 's.officer_id', 's.happened_on', 'a.name', 'a.file_key'])
    .where('s.city', '=', scope.city.code)
    .where('s.request_id', '=', requestId)
    .where('s.id', '=', severanceId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    source_kind: row.source_kind as SourceKind,
    pages: row.pages as unknown as Size[],
    besides: row.besides as unknown as Besides,
    marks: await marksOf(scope, severanceId),
    result: await newestResult(scope, severanceId),
    release: await releaseOf(scope, severanceId),
    withdrawal: await withdrawalOf(scope, severanceId),
  };
}

/** The marks that stand, in reading order. */
async function marksOf(scope: Scope, severanceId: number) {
  return scope.db
    .selectFrom('severance_marks as m')
    .leftJoin('severance_mark_removals as x', (on) =>
      on.onRef('x.city', '=', 'm.city').onRef('x.mark_id', '=', 'm.id'),
    )
    .select(['m.id', 'm.page', 'm.left_at as left', 'm.top_at as top', 'm.width', 'm.height'])
    .select(['m.ground', 'm.reason', 'm.officer_id'])
    .where('m.city', '=', scope.city.code)
    .where('m.severance_id', '=', severanceId)
    .where('x.mark_id', 'is', null)
    .orderBy('m.page')
    .orderBy('m.top_at')
    .orderBy('m.left_at')
    .orderBy('m.id')
    .execute();
}

async function newestResult(scope: Scope, severanceId: number) {
  const row = await scope.db
    .selectFrom('severance_results')
    .select(['id', 'mark_ids', 'file_key', 'sha256', 'mime', 'size', 'proof', 'is_proved', 'places_left'])
    .select(['officer_id', 'happened_on', 'recorded_at'])
    .where('city', '=', scope.city.code)
    .where('severance_id', '=', severanceId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  // The driver gives arrays of bigint as texts.
  return row && { ...row, mark_ids: row.mark_ids.map(Number), proof: row.proof as unknown as Proof };
}

async function releaseOf(scope: Scope, severanceId: number) {
  return scope.db
    .selectFrom('severance_releases')
    .select(['attachment_id', 'officer_id', 'happened_on'])
    .where('city', '=', scope.city.code)
    .where('severance_id', '=', severanceId)
    .executeTakeFirst();
}

async function withdrawalOf(scope: Scope, severanceId: number) {
  return scope.db
    .selectFrom('severance_withdrawals')
    .select(['reason', 'officer_id', 'happened_on'])
    .where('city', '=', scope.city.code)
    .where('severance_id', '=', severanceId)
    .executeTakeFirst();
}

import type { Block } from '#app/policy-library/text/block.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** The record of a document; undefined when this city has none with that id. */
export async function documentOf(scope: Scope, id: number) {
  return scope.db
    .selectFrom('documents')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('id', '=', id)
    .executeTakeFirst();
}

export type DocumentRow = NonNullable<Awaited<ReturnType<typeof documentOf>>>;

/**
 * Only what was published or laid open for comments, and is not kept from the public. An imported text was published
 * elsewhere, though nobody may have recorded the day.
 */
export function isPublic(
  document: Pick<DocumentRow, 'disclosure' | 'published_on' | 'open_for_comments' | 'source_key'>,
) {
  const { disclosure, published_on, open_for_comments, source_key } = document;
  return disclosure === 'proactive' && (published_on !== null || open_for_comments || source_key !== null);
}

/** 发文机关, the first is 主办. */
export async function issuersOf(scope: Scope, id: number) {
  return scope.db
    .selectFrom('document_issuers')
    .select(['name', 'agency_id'])
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .orderBy('position')
    .execute();
}

/** The texts of a document without their blocks, oldest first. */
export async function versionsOf(scope: Scope, id: number) {
  return scope.db
    .selectFrom('document_versions')
    .select([
      'id',
      'number',
      'valid_from',
      'note',
      'amended_by_id',
      'sha256',
      'declared_lapsed',
      'recorded_at',
    ])
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .orderBy('number')
    .execute();
}

/** One text with its blocks. */
export async function versionText(scope: Scope, { id, number }: { id: number; number: number }) {
  const row = await scope.db
    .selectFrom('document_versions')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...row, blocks: row.blocks as unknown as Block[] };
}

/** The text that stood on a day with its blocks, in one query; see `versionNumberOn`. */
export async function versionOn(scope: Scope, { id, on }: { id: number; on: Day }) {
  const row = await scope.db
    .selectFrom('document_versions')
    .select(['id', 'number', 'valid_from', 'note', 'amended_by_id', 'blocks', 'sha256'])
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .orderBy((eb) => eb.case().when('valid_from', '<=', on).then(eb.ref('number')).else(0).end(), 'desc')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, blocks: row.blocks as unknown as Block[] };
}

/**
 * The number of the text that stood on a day: the newest whose first day is known and has come, else the first text.
 * `versions` are in order of their number.
 */
export function versionNumberOn(
  versions: readonly { number: number; valid_from: Day | null }[],
  on: Day,
): number {
  const standing = versions.filter((version) => version.valid_from !== null && version.valid_from <= on);
  return (standing.at(-1) ?? versions[0])?.number ?? 1;
}

/** Attachments in order, with size and checksum. */
export async function attachmentsOf(scope: Scope, id: number) {
  return scope.db
    .selectFrom('document_attachments')
    .selectAll()
    .where('city', '=', scope.city.code)
    .where('document_id', '=', id)
    .orderBy('position')
    .execute();
}

/** Relations read from both ends: `forward` is what this document says of others, `backward` what others say of it. */
export async function relationsOf(scope: Scope, id: number) {
  const related = (from: 'from_id' | 'to_id', to: 'from_id' | 'to_id') =>
    scope.db
      .selectFrom('document_relations as r')
      .leftJoin('documents as d', (join) => join.onRef('d.city', '=', 'r.city').onRef('d.id', '=', `r.${to}`))
      .select(['r.id', 'r.kind', 'r.to_title', 'r.provision', 'r.happened_on'])
      .select([
        'd.id as document_id',
        'd.title',
        'd.document_no',
        'd.disclosure',
        'd.published_on',
        'd.open_for_comments',
      ])
      .where('r.city', '=', scope.city.code)
      .where(`r.${from}`, '=', id)
      .orderBy('r.id')
      .execute();
  const [forward, backward] = await Promise.all([related('from_id', 'to_id'), related('to_id', 'from_id')]);
  return { forward, backward };
}

/** Acts on validity read from both ends: those that name this document, and those that rest on it. */
export async function actsAround(scope: Scope, id: number) {
  const acts = (end: 'document_id' | 'basis_id', other: 'document_id' | 'basis_id') =>
    scope.db
      .selectFrom('document_acts as a')
      .leftJoin('documents as d', (join) =>
        join.onRef('d.city', '=', 'a.city').onRef('d.id', '=', `a.${other}`),
      )
      .leftJoin('document_act_withdrawals as w', (join) =>
        join.onRef('w.city', '=', 'a.city').onRef('w.act_id', '=', 'a.id'),
      )
      .selectAll('a')
      .select(['d.title as other_title', 'd.document_no as other_no'])
      .where('a.city', '=', scope.city.code)
      .where(`a.${end}`, '=', id)
      .where('w.id', 'is', null)
      .orderBy('a.effective_on')
      .orderBy('a.id')
      .execute();
  const [naming, resting] = await Promise.all([
    acts('document_id', 'basis_id'),
    acts('basis_id', 'document_id'),
  ]);
  return { naming, resting };
}

/** The documents of this city that bear one of the cited names; of several the newest. */
export async function idsByCitedName(scope: Scope, names: readonly string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map();
  const rows = await scope.db
    .selectFrom('documents')
    .select(['id', 'cited_name'])
    .where('city', '=', scope.city.code)
    .where('cited_name', 'in', [...new Set(names)])
    .where('disclosure', '=', 'proactive')
    .orderBy('published_on')
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.cited_name, row.id]));
}

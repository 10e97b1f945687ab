import { sql } from 'kysely';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type CampaignKind, campaignKinds, mayBeCleanedUp } from '#law/publication/clean-up-rules.ts';
import { type DocumentKind, documentKinds } from '#law/publication/document-kinds.ts';

/** 清理范围: which documents a campaign looks at. An empty list or year does not narrow. */
export interface CampaignScope {
  kinds: DocumentKind[];
  agencyIds: number[];
  /** Years of publication, both ends included. */
  fromYear: number | null;
  toYear: number | null;
  /** Classes of the first level, `10`. */
  themes: string[];
}

export interface ScopedDocument {
  id: number;
  title: string;
  document_no: string | null;
  kind: string;
  published_on: string | null;
  /** The department that gives its opinion: it drafted the document, else it issued it. */
  agency_id: number;
  agency_name: string;
}

/** Items of one campaign. */
export const MOST_ITEMS = 3000;

/** Kinds that a city's campaign may clean up. */
export const cleanedKinds = documentKinds.filter(({ kind }) => mayBeCleanedUp(kind));

export function isCampaignKind(text: string): text is CampaignKind {
  return campaignKinds.some(({ kind }) => kind === text);
}

export function campaignKindZh(kind: string): string {
  return campaignKinds.find((row) => row.kind === kind)?.zh ?? kind;
}

/**
 * The published documents in the scope that are not over: in force, in part, not yet or not proven. Of a department's
 * campaign only its own (`onlyAgencyId`).
 */
export async function documentsInScope(
  scope: Scope,
  within: CampaignScope,
  onlyAgencyId: number | null,
): Promise<ScopedDocument[]> {
  if (within.kinds.length === 0) return [];
  const rows = await scopedRows(scope, within, onlyAgencyId);
  const validities = await validitiesOn(
    scope,
    rows.map(({ id }) => id),
    scope.today,
  );
  return rows.filter(({ id }) => {
    const state = validities.get(id)?.state;
    return state !== undefined && !over.has(state);
  });
}

const over = new Set(['repealed', 'replaced', 'expired', 'draft']);

function scopedRows(
  { db, city }: Scope,
  within: CampaignScope,
  onlyAgencyId: number | null,
): Promise<ScopedDocument[]> {
  const { kinds, agencyIds, fromYear, toYear, themes } = within;
  return db
    .selectFrom('documents as d')
    .innerJoin('agencies as a', (join) => join.onRef('a.city', '=', 'd.city').on('a.id', '=', keeper))
    .select([
      'd.id',
      'd.title',
      'd.document_no',
      'd.kind',
      'd.published_on',
      'a.id as agency_id',
      'a.name as agency_name',
    ])
    .where('d.city', '=', city.code)
    .where('d.published_on', 'is not', null)
    .where('d.kind', 'in', kinds.filter(mayBeCleanedUp))
    .$if(agencyIds.length > 0, (q) => q.where(keeper, 'in', agencyIds))
    .$if(onlyAgencyId !== null, (q) => q.where('d.agency_id', '=', onlyAgencyId))
    .$if(fromYear !== null, (q) => q.where('d.published_on', '>=', `${fromYear}-01-01`))
    .$if(toYear !== null, (q) => q.where('d.published_on', '<=', `${toYear}-12-31`))
    .$if(themes.length > 0, (q) =>
      q.where(
        sql<boolean>`exists (select from unnest(d.themes) as theme where left(theme, 2) = any(${themes}))`,
      ),
    )
    .orderBy('a.id')
    .orderBy('d.published_on')
    .orderBy('d.id')
    .limit(MOST_ITEMS)
    .execute();
}

const keeper = sql<number>`coalesce(d.drafting_agency_id, d.agency_id)`;

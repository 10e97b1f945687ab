import { sql } from 'kysely';
import { type RecordGap, recordGaps } from '#app/policy-library/documents/record-gaps.ts';
import type { AgencyScope } from '#app/policy-library/validity/library-task.ts';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { ValidityState } from '#law/publication/validity-facts.ts';
import type { Validity } from '#law/publication/validity-on.ts';

export interface ListingAsked {
  /** Part of a title, or a document, index or register number. */
  text: string;
  /** `DocumentKind`, empty: all. */
  kind: string;
  agencyId: number | null;
  /** `ValidityState`, empty: all. */
  state: string;
  /** A theme of either level, empty: all. */
  theme: string;
  gap: RecordGap | null;
  /** Whose documents that are not for the public the reader sees besides. */
  whose: AgencyScope;
  page: number;
}

export interface ListedDocument {
  id: number;
  title: string;
  document_no: string | null;
  kind: string;
  agency_name: string | null;
  published_on: string | null;
  validity: Validity | undefined;
}

const PER_PAGE = 50;
/** The state of a document is computed, not stored: of more documents than these the newest are asked. */
export const MOST_COMPUTED = 5000;

/** 文件库: a page of the documents asked for, the newest first, with the validity of today. */
export async function officeListing(scope: Scope, asked: ListingAsked) {
  if (asked.state !== '') return listedByState(scope, asked);
  const { total } = await rowsOf(scope, asked)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const rows = await pageOf(scope, asked);
  return { rows: await withValidity(scope, rows), total, pages: pagesOf(total), capped: false };
}

async function listedByState(scope: Scope, asked: ListingAsked) {
  const ids = await rowsOf(scope, asked)
    .select('d.id')
    .orderBy('d.published_on', (ob) => ob.desc().nullsLast())
    .orderBy('d.id', 'desc')
    .limit(MOST_COMPUTED)
    .execute();
  const validities = await validitiesOn(
    scope,
    ids.map(({ id }) => id),
    scope.today,
  );
  const found = ids.filter(({ id }) => validities.get(id)?.state === (asked.state as ValidityState));
  const shown = found.slice((asked.page - 1) * PER_PAGE, asked.page * PER_PAGE).map(({ id }) => id);
  const rows = shown.length === 0 ? [] : await withNames(scope, asked).where('d.id', 'in', shown).execute();
  const total = found.length;
  return {
    rows: await withValidity(scope, rows),
    total,
    pages: pagesOf(total),
    capped: ids.length === MOST_COMPUTED,
  };
}

function rowsOf({ db, city }: Scope, { text, kind, agencyId, theme, gap, whose }: ListingAsked) {
  const test = recordGaps.find((row) => row.gap === gap)?.test;
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('documents as d')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.city', '=', 'd.city').onRef('a.id', '=', 'd.agency_id'),
    )
    .where('d.city', '=', city.code)
    .$if(whose !== 'all', (q) =>
      q.where((eb) =>
        eb.or([
          eb('d.disclosure', '=', 'proactive'),
          eb('d.agency_id', '=', Number(whose)),
          eb('d.drafting_agency_id', '=', Number(whose)),
        ]),
      ),
    )
    .$if(text !== '', (q) =>
      q.where((eb) =>
        eb.or([
          eb('d.title', 'like', like),
          eb('d.document_no', 'like', like),
          eb('d.index_no', '=', text),
          eb('d.register_no', '=', text),
        ]),
      ),
    )
    .$if(kind !== '', (q) => q.where('d.kind', '=', kind))
    .$if(agencyId !== null, (q) => q.where('d.agency_id', '=', agencyId))
    .$if(theme.length === 2, (q) =>
      q.where(sql<boolean>`exists (select from unnest(d.themes) as theme where left(theme, 2) = ${theme})`),
    )
    .$if(theme.length > 2, (q) => q.where(sql<boolean>`d.themes @> array[${theme}]`))
    .$if(test !== undefined, (q) => q.where(test ?? sql<boolean>`true`));
}

function withNames(scope: Scope, asked: ListingAsked) {
  return rowsOf(scope, asked)
    .select(['d.id', 'd.title', 'd.document_no', 'd.kind', 'd.published_on', 'a.short_name as agency_name'])
    .orderBy('d.published_on', (ob) => ob.desc().nullsLast())
    .orderBy('d.id', 'desc');
}

function pageOf(scope: Scope, asked: ListingAsked) {
  return withNames(scope, asked)
    .limit(PER_PAGE)
    .offset((asked.page - 1) * PER_PAGE)
    .execute();
}

async function withValidity(
  scope: Scope,
  rows: Omit<ListedDocument, 'validity'>[],
): Promise<ListedDocument[]> {
  const validities = await validitiesOn(
    scope,
    rows.map(({ id }) => id),
    scope.today,
  );
  return rows.map((row) => ({ ...row, validity: validities.get(row.id) }));
}

function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PER_PAGE));
}

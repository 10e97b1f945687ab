import { type Selectable, sql } from 'kysely';
import { validitiesOn } from '#app/policy-library/validity/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import type * as Tables from '#db/tables.ts';
import type { Day } from '#law/cite.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';
import type { Validity } from '#law/publication/validity-on.ts';

/** What a caller may narrow the list by. */
export interface RecordFilters {
  theme?: string;
  kind?: string;
  agency?: string;
  year?: string;
  region?: string;
}

/** Columns that leave the house. The names of editors and officers do not. */
const columns = [
  'id',
  'title',
  'document_no',
  'index_no',
  'kind',
  'genre',
  'themes',
  'keywords',
  'audience',
  'region',
  'summary',
  'formed_on',
  'published_on',
  'effective_on',
  'effective_because',
  'expires_on',
  'term_because',
  'register_no',
  'filing_no',
  'source',
] as const;

type Row = Pick<Selectable<Tables.Documents>, (typeof columns)[number]> & { issuers: string[] };

/** Documents of the public library after an id, in the order of their ids, so that a page never slips when one is added. */
export async function recordsAfter(
  scope: Scope,
  { after, limit, filters }: { after: number; limit: number; filters: RecordFilters },
): Promise<Row[]> {
  const { theme, kind, agency, year, region } = filters;
  return publicRows(scope)
    .where('id', '>', after)
    .$if(theme !== undefined, (query) => query.where(hasTheme(theme ?? '')))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(region !== undefined, (query) => query.where('region', '=', region ?? ''))
    .$if(agency !== undefined, (query) => query.where(issuedBy(agency ?? '')))
    .$if(year !== undefined, (query) =>
      query.where('published_on', '>=', `${year}-01-01`).where('published_on', '<=', `${year}-12-31`),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** One document; undefined where the public library has none with that id. */
export async function recordOf(scope: Scope, id: number): Promise<Row | undefined> {
  return publicRows(scope).where('id', '=', id).executeTakeFirst();
}

/** The records as the API shows them, each with its validity on a day and what proves it. */
export async function shownRecords(scope: Scope, rows: readonly Row[], show: { on: Day; origin: string }) {
  const ids = rows.map(({ id }) => id);
  const validities = await validitiesOn(scope, ids, show.on);
  return rows.flatMap((row) => {
    const validity = validities.get(row.id);
    return validity ? [shown(row, { validity, ...show })] : [];
  });
}

/** Validity with its basis, and the day it is told of. */
export function shownValidity(validity: Validity, on: Day) {
  const { state, zh, force, since, lastDay, basis, sentence, lapsedClauses } = validity;
  return { state, zh, force, since, lastDay, basis, sentence, lapsedClauses, on };
}

function shown(row: Row, { validity, on, origin }: { validity: Validity; on: Day; origin: string }) {
  return {
    id: row.id,
    url: `${origin}/policies/${row.id}`,
    title: row.title,
    documentNo: row.document_no,
    indexNo: row.index_no,
    kind: row.kind,
    kindZh: kindZh(row.kind as DocumentKind),
    genre: row.genre,
    issuers: row.issuers,
    themes: row.themes,
    keywords: row.keywords,
    audience: row.audience,
    region: row.region,
    summary: row.summary,
    formedOn: row.formed_on,
    publishedOn: row.published_on,
    effectiveOn: row.effective_on,
    effectiveBecause: row.effective_because,
    expiresOn: row.expires_on,
    termBecause: row.term_because,
    registerNo: row.register_no,
    filingNo: row.filing_no,
    source: row.source,
    validity: shownValidity(validity, on),
  };
}

function publicRows(scope: Scope) {
  return scope.db
    .selectFrom('documents')
    .select(columns)
    .select(issuerNames.as('issuers'))
    .where('city', '=', scope.city.code)
    .where('disclosure', '=', 'proactive')
    .where((eb) => eb.or([eb('published_on', 'is not', null), eb('open_for_comments', '=', true)]));
}

const issuerNames = sql<string[]>`array(
  select i.name from document_issuers i
  where i.city = documents.city and i.document_id = documents.id order by i.position)`;

function issuedBy(name: string) {
  return sql<boolean>`exists (
    select from document_issuers i
    where i.city = documents.city and i.document_id = documents.id and i.name = ${name})`;
}

/** A document of theme 02-01 answers to 02 too. */
function hasTheme(theme: string) {
  return sql<boolean>`exists (
    select from unnest(documents.themes) t where t = ${theme} or t like ${`${theme.replace(/[\\%_]/g, '\\$&')}-%`})`;
}

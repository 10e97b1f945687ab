import type { FacetName, ValidityChoice } from '#search/engine.ts';

/** What a reader asks of the library; the address of a page, a feed and an API answer say the same. */
export interface LibraryQuery {
  words: string;
  filters: Partial<Record<FacetName, string>>;
  validity: ValidityChoice;
  sort: 'relevance' | 'newest';
  /** From 1. */
  page: number;
}

/** The facets in the order of the page. */
export const facetNames: readonly FacetName[] = ['theme', 'kind', 'agency', 'year', 'region'];

/** 效力: the choices in the order of the page. */
export const validityChoices: readonly { value: ValidityChoice; zh: string }[] = [
  { value: 'in-force', zh: '现行有效' },
  { value: 'all', zh: '不限效力' },
  { value: 'not-yet', zh: '尚未施行' },
  { value: 'unproven', zh: '有效性待核' },
  { value: 'ended', zh: '失效、废止' },
];

/** Nobody asks in so many words; the rest is cut off. */
const MOST_CHARACTERS = 200;
/** Deeper pages are not counted out: filters lead there. */
const LAST_PAGE = 500;

/** Reads a query from an address; what makes no sense is as if it were not there. */
export function libraryQuery(params: URLSearchParams): LibraryQuery {
  const filters: LibraryQuery['filters'] = {};
  for (const name of facetNames) {
    const value = plain(params.get(name)).slice(0, 100);
    if (value) filters[name] = value;
  }
  const validity = validityChoices.find(({ value }) => value === params.get('validity'))?.value;
  const page = Math.trunc(Number(params.get('page')));
  return {
    words: plain(params.get('q')).slice(0, MOST_CHARACTERS),
    filters,
    validity: validity ?? 'in-force',
    sort: params.get('sort') === 'newest' ? 'newest' : 'relevance',
    page: page >= 1 ? Math.min(page, LAST_PAGE) : 1,
  };
}

/** Without controls and line ends, which PostgreSQL refuses or nobody typed. */
function plain(value: string | null): string {
  return (value ?? '').replace(/\p{Cc}+/gu, ' ').trim();
}

/** The parameters of a query, only what differs from the plain page, always in the same order. */
export function queryParams(query: LibraryQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words) params.set('q', query.words);
  for (const name of facetNames) {
    const value = query.filters[name];
    if (value) params.set(name, value);
  }
  if (query.validity !== 'in-force') params.set('validity', query.validity);
  if (query.sort !== 'relevance') params.set('sort', query.sort);
  if (query.page > 1) params.set('page', String(query.page));
  return params;
}

/** The address of a query under a path: the page, or a feed. A change of anything but the page starts at page 1. */
export function queryHref(
  query: LibraryQuery,
  change: Partial<LibraryQuery> = {},
  path = '/policies',
): string {
  const params = queryParams({ ...query, page: 1, ...change }).toString();
  return params ? `${path}?${params}` : path;
}

/** The same query with one filter set, or taken away. */
export function withFilter(
  query: LibraryQuery,
  name: FacetName,
  value: string | null,
): LibraryQuery['filters'] {
  const { [name]: _, ...others } = query.filters;
  return value === null ? others : { ...others, [name]: value };
}

import { facetValueZh, facetZh } from '#app/policy-library/parts/facet-labels.ts';
import {
  facetNames,
  type LibraryQuery,
  queryHref,
  validityChoices,
  withFilter,
} from '#app/policy-library/searching/library-query.ts';
import type { FacetName, SearchAnswer } from '#search/engine.ts';

type Facets = SearchAnswer['facets'];
type Counted = { value: string; count: number };

/** Values shown before 更多. */
const FIRST_VALUES = 8;

/** Everything the answer can be narrowed by, each value a link with the number of documents behind it. */
export function FacetPanel({ query, facets }: { query: LibraryQuery; facets: Facets }) {
  return (
    <nav class="facets" id="filters" aria-label="筛选">
      <ValidityFacet query={query} counts={facets.validity} />
      {facetNames.map((name) => (
        <Facet name={name} query={query} values={ordered(name, facets[name])} />
      ))}
    </nav>
  );
}

function ValidityFacet({ query, counts }: { query: LibraryQuery; counts: Counted[] }) {
  return (
    <section class="facet" aria-labelledby="facet-validity">
      <h2 id="facet-validity">效力</h2>
      <ul>
        {validityChoices.map(({ value, zh }) => (
          <FacetLink
            href={queryHref(query, { validity: value })}
            zh={zh}
            count={value === 'all' ? null : (counts.find((row) => row.value === value)?.count ?? 0)}
            chosen={query.validity === value}
          />
        ))}
      </ul>
    </section>
  );
}

function Facet({ name, query, values }: { name: FacetName; query: LibraryQuery; values: Counted[] }) {
  const chosen = query.filters[name];
  const shown = name === 'theme' ? themesShown(values, chosen) : values;
  if (shown.length === 0) return null;
  const link = ({ value, count }: Counted) => (
    <FacetLink
      href={queryHref(query, { filters: withFilter(query, name, value === chosen ? null : value) })}
      zh={labelInList(name, value)}
      count={count}
      chosen={value === chosen}
      inner={name === 'theme' && value.includes('-')}
    />
  );
  const first = shown.slice(0, FIRST_VALUES + (name === 'theme' ? 16 : 0));
  const rest = shown.slice(first.length);
  return (
    <section class="facet" aria-labelledby={`facet-${name}`}>
      <h2 id={`facet-${name}`}>{facetZh[name]}</h2>
      <ul>{first.map(link)}</ul>
      {rest.length > 0 && (
        <details class="quiet-details" open={rest.some(({ value }) => value === chosen)}>
          <summary>更多{facetZh[name]}</summary>
          <ul>{rest.map(link)}</ul>
        </details>
      )}
    </section>
  );
}

interface FacetLinkProps {
  href: string;
  zh: string;
  /** Null: not counted. */
  count: number | null;
  chosen: boolean;
  inner?: boolean;
}

function FacetLink({ href, zh, count, chosen, inner }: FacetLinkProps) {
  return (
    <li class={inner ? 'facet-inner' : undefined}>
      <a href={href} aria-current={chosen ? 'true' : undefined}>
        <span>{zh}</span>
        {count !== null && (
          <span class="facet-count">
            {count}
            <span class="visually-hidden">件</span>
          </span>
        )}
      </a>
    </li>
  );
}

/** Years newest first, themes in the order of their codes, the rest with the most documents first. */
function ordered(name: FacetName, values: Counted[]): Counted[] {
  const named = values.filter(({ value }) => value !== '');
  if (name === 'year') return named.toSorted((a, b) => b.value.localeCompare(a.value));
  if (name === 'theme') return named.toSorted((a, b) => a.value.localeCompare(b.value));
  return named;
}

/** The 22 themes; the children of the one that is chosen, or whose child is. */
function themesShown(values: Counted[], chosen: string | undefined): Counted[] {
  const parent = chosen?.split('-')[0];
  return values.filter(({ value }) => !value.includes('-') || value.split('-')[0] === parent);
}

/** Under its theme a child needs no theme before its name. */
function labelInList(name: FacetName, value: string): string {
  const zh = facetValueZh(name, value);
  return name === 'theme' ? (zh.split(' · ').at(-1) ?? zh) : zh;
}

import { facetValueZh, facetZh } from '#app/policy-library/parts/facet-labels.ts';
import {
  facetNames,
  type LibraryQuery,
  queryHref,
  validityChoices,
  withFilter,
} from '#app/policy-library/searching/library-query.ts';

/** The filters in use, each a link that takes it away. */
export function ActiveFilters({ query }: { query: LibraryQuery }) {
  const active = facetNames.flatMap((name) => {
    const value = query.filters[name];
    if (!value) return [];
    const href = queryHref(query, { filters: withFilter(query, name, null) });
    return [{ zh: `${facetZh[name]}：${facetValueZh(name, value)}`, href }];
  });
  const validity = validityChoices.find(({ value }) => value === query.validity);
  if (validity && query.validity !== 'in-force') {
    active.push({ zh: `效力：${validity.zh}`, href: queryHref(query, { validity: 'in-force' }) });
  }
  if (active.length === 0) return null;
  return (
    <div class="active-filters">
      <span>已选：</span>
      <ul>
        {active.map(({ zh, href }) => (
          <li>
            <a href={href}>
              <span class="visually-hidden">去掉</span>
              {zh}
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      {active.length > 1 && <a href={queryHref(query, { filters: {}, validity: 'in-force' })}>全部清除</a>}
    </div>
  );
}

import {
  type LibraryQuery,
  queryHref,
  validityChoices,
} from '#app/policy-library/searching/library-query.ts';
import type { SearchAnswer, ValidityChoice } from '#search/engine.ts';

/** How many were found, and honestly how many more the choice of validity hides. */
export function SearchCounts({ query, answer }: { query: LibraryQuery; answer: SearchAnswer }) {
  const chosen = validityChoices.find(({ value }) => value === query.validity)?.zh ?? '';
  const hidden = query.validity === 'in-force' ? hiddenCounts(answer) : [];
  return (
    <p class="search-counts" role="status">
      <b>
        {query.validity === 'all' ? '共' : `${chosen}`}
        {answer.total}件
      </b>
      {hidden.length > 0 && <span>；另有</span>}
      {hidden.map(({ value, zh, count }, index) => (
        <>
          {index > 0 && '、'}
          <a href={queryHref(query, { validity: value })}>
            {count}件{zh}
          </a>
        </>
      ))}
    </p>
  );
}

const hiddenZh: { value: ValidityChoice; zh: string }[] = [
  { value: 'unproven', zh: '待核' },
  { value: 'ended', zh: '已失效、废止' },
  { value: 'not-yet', zh: '尚未施行' },
];

function hiddenCounts({ facets }: SearchAnswer) {
  return hiddenZh
    .map(({ value, zh }) => ({
      value,
      zh,
      count: facets.validity.find((row) => row.value === value)?.count ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

import { type LibraryQuery, queryHref } from '#app/policy-library/searching/library-query.ts';
import type { SearchAnswer } from '#search/engine.ts';

/** Nothing found: what to try, and what the law gives him who finds nothing — a request. */
export function NothingFound({ query, answer }: { query: LibraryQuery; answer: SearchAnswer }) {
  const elsewhere = answer.facets.validity.filter(({ value }) => value !== query.validity);
  const others = elsewhere.reduce((sum, { count }) => sum + count, 0);
  const filtered = Object.keys(query.filters).length > 0;
  return (
    <div class="card nothing">
      <h2>没有找到{query.words ? `与“${query.words}”相符的` : '这样的'}文件</h2>
      <ul class="nothing-list">
        {answer.spelling && (
          <li>
            您是不是要找：<a href={queryHref(query, { words: answer.spelling })}>{answer.spelling}</a>
          </li>
        )}
        {others > 0 && (
          <li>
            不限效力可以找到{others}件：
            <a href={queryHref(query, { validity: 'all' })}>也看失效、待核和尚未施行的</a>
          </li>
        )}
        {filtered && (
          <li>
            <a href={queryHref(query, { filters: {} })}>去掉全部筛选，在整个文件库里找</a>
          </li>
        )}
        <li>换一种说法：少写几个字，只留关键的词；或者用文件里的说法，如用“高龄津贴”代替“老人补助”。</li>
        <li>
          文件库里没有的，可以<a href="/requests/new">申请公开</a>：不用注册，不问用途，行政机关依法答复。
        </li>
        <li>
          可能由别的机关掌握：看<a href="/agencies">各机关公开工作机构</a>的电话和地址，先问一问。
        </li>
      </ul>
    </div>
  );
}

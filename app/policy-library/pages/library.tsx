import type { Context } from 'hono';
import type { PropsWithChildren } from 'hono/jsx';
import { FacetPanel } from '#app/policy-library/parts/facet-panel.tsx';
import { HitList } from '#app/policy-library/parts/hit-list.tsx';
import { SearchCounts } from '#app/policy-library/parts/search-counts.tsx';
import { ActiveFilters } from '#app/policy-library/parts/search-filters.tsx';
import { NothingFound } from '#app/policy-library/parts/search-nothing.tsx';
import { ReferenceCard } from '#app/policy-library/parts/search-reference.tsx';
import {
  type LibraryQuery,
  libraryQuery,
  queryHref,
  queryParams,
} from '#app/policy-library/searching/library-query.ts';
import { searchLibrary } from '#app/policy-library/searching/search-library.ts';
import { type ShownHit, shownHits } from '#app/policy-library/searching/shown-hits.ts';
import { titleListing } from '#app/policy-library/searching/title-listing.ts';
import type { Env, Frame } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { SearchBox } from '#app/shell/search-box.tsx';
import type { SearchAnswer } from '#search/engine.ts';

const PER_PAGE = 20;

/** 政策文件库: the list and the search are one page; what is asked stands in its address. */
export async function get(c: Context<Env>) {
  const query = libraryQuery(new URL(c.req.url).searchParams);
  const answer = await searchLibrary(c.var.scope, query, PER_PAGE);
  if (!answer) return listingByTitle(c, query);
  const reference = query.page === 1 ? await referenceOf(c, answer) : null;
  const hits = await shownHits(c.var.scope, answer.hits);
  return c.html(
    <LibraryPage frame={c.var.frame} query={query}>
      {reference && answer.reference && <ReferenceCard hit={reference} how={answer.reference.how} />}
      <div class="library">
        <div class="library-main">
          <AnswerHead query={query} answer={answer} />
          {hits.length === 0 && !reference && <NothingFound query={query} answer={answer} />}
          <HitList
            hits={hits}
            words={answer.words}
            start={(query.page - 1) * PER_PAGE + 1}
            today={c.var.scope.today}
          />
          <Pager
            page={query.page}
            pages={Math.min(Math.ceil(answer.total / PER_PAGE), LAST_PAGE)}
            href={(page) => queryHref(query, { page })}
          />
        </div>
        <FacetPanel query={query} facets={answer.facets} />
      </div>
    </LibraryPage>,
  );
}

/** Deeper pages are not offered: filters lead there. */
const LAST_PAGE = 500;

/** While the index is being made the page says so, and finds by title and number only. */
async function listingByTitle(c: Context<Env>, query: LibraryQuery) {
  // An answer of this moment only: the next one may have the index.
  c.header('cache-control', 'no-store');
  const { hits, more } = await titleListing(c.var.scope, query, PER_PAGE);
  const shown = await shownHits(c.var.scope, hits);
  return c.html(
    <LibraryPage frame={c.var.frame} query={query}>
      <Notice tone="warn" title="检索索引正在重建">
        <p>
          通常几分钟就好。这段时间只能按文件名称和文号查找，不能按条文内容查找，也不能筛选；效力标注不受影响。
        </p>
      </Notice>
      {shown.length === 0 && <p>没有名称或者文号含有“{query.words}”的文件。请稍后再试。</p>}
      <HitList
        hits={shown}
        words={query.words ? [query.words] : []}
        start={(query.page - 1) * PER_PAGE + 1}
        today={c.var.scope.today}
      />
      <Pager
        page={query.page}
        pages={query.page + (more ? 1 : 0)}
        href={(page) => queryHref(query, { page })}
      />
    </LibraryPage>,
  );
}

async function referenceOf(c: Context<Env>, { reference }: SearchAnswer): Promise<ShownHit | null> {
  if (!reference) return null;
  const { documentKey, how } = reference;
  // A number or a name means the document, not the passage by which the index knows it.
  const place = how === 'article' ? reference : { key: `${documentKey}:`, anchor: '' };
  const [hit] = await shownHits(c.var.scope, [{ ...place, documentKey, score: 0, alsoIn: [] }]);
  return hit ?? null;
}

function LibraryPage({ frame, query, children }: PropsWithChildren<{ frame: Frame; query: LibraryQuery }>) {
  const title = query.words ? `${query.words} - 搜索政策文件` : '政策文件库';
  return (
    <PublicPage
      frame={frame}
      title={title}
      ownHeading
      crumbs={[{ title: '政策文件库' }]}
      meta={{
        kind: 'column',
        name: '政策文件库',
        description:
          '本市政策文件和法律法规的全文库：每份文件标明现在是否有效、依据什么，可以按名称、文号、条文和内容查找。',
        keywords: '政策文件,规范性文件,政府规章,法律法规,有效性',
        type: '政策文件',
      }}
      // Every combination of filters is a page of its own; only the plain one is for search engines.
      unlisted={queryHref(query) !== '/policies'}
    >
      <FeedLinks query={query} />
      <h1 class="page-title">政策文件库</h1>
      <SearchBox words={query.words} kept={keptParams(query)} />
      <ActiveFilters query={query} />
      {children}
      <nav class="library-links" aria-label="文件库的其他入口">
        <a href="/policies/changes">有效性变化</a>
        <a href="/policies/normative">全市规范性文件目录</a>
        <a href="/explainers">政策解读</a>
        <a href="/comments">意见征集</a>
        <a href="/gazette">政府公报</a>
        <a href="/api">开放接口和整库下载</a>
      </nav>
    </PublicPage>
  );
}

/** What a new search keeps: everything but the words and the page. */
function keptParams(query: LibraryQuery): [string, string][] {
  return [...queryParams({ ...query, words: '', page: 1 })];
}

/** hono/jsx lifts links into the head. */
function FeedLinks({ query }: { query: LibraryQuery }) {
  const title = query.words ? `政策文件：${query.words}` : '政策文件库';
  const atom = queryHref(query, { sort: 'newest' }, '/policies.atom');
  const json = queryHref(query, { sort: 'newest' }, '/policies.feed.json');
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={title} href={atom} />
      <link rel="alternate" type="application/feed+json" title={title} href={json} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title="政策文件库"
        href="/opensearch.xml"
      />
    </>
  );
}

function AnswerHead({ query, answer }: { query: LibraryQuery; answer: SearchAnswer }) {
  return (
    <div class="answer-head">
      <SearchCounts query={query} answer={answer} />
      {query.words && (
        <p class="sorting">
          <span>排序：</span>
          <SortLink query={query} sort="relevance" zh="最相关" />
          <SortLink query={query} sort="newest" zh="最新发布" />
        </p>
      )}
      <a class="to-filters" href="#filters">
        筛选
      </a>
      <a class="subscribe" href={queryHref(query, { sort: 'newest' }, '/policies.atom')}>
        订阅这个查询
      </a>
      {answer.spelling && answer.hits.length > 0 && (
        <p class="spelling">
          您是不是要找：<a href={queryHref(query, { words: answer.spelling })}>{answer.spelling}</a>
        </p>
      )}
    </div>
  );
}

function SortLink({ query, sort, zh }: { query: LibraryQuery; sort: LibraryQuery['sort']; zh: string }) {
  return (
    <a href={queryHref(query, { sort })} aria-current={query.sort === sort ? 'true' : undefined}>
      {zh}
    </a>
  );
}

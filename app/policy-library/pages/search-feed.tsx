import type { Context } from 'hono';
import { atomFeed, type Feed, type FeedEntry, feedTypes, jsonFeed } from '#app/policy-library/feeds.ts';
import { type LibraryQuery, libraryQuery, queryHref } from '#app/policy-library/searching/library-query.ts';
import { searchLibrary } from '#app/policy-library/searching/search-library.ts';
import { type ShownHit, shownHits } from '#app/policy-library/searching/shown-hits.ts';
import { titleListing } from '#app/policy-library/searching/title-listing.ts';
import type { Env } from '#app/shell/frame.ts';
import { siteOrigin } from '#app/shell/site-origin.ts';
import { kindZh } from '#law/publication/document-kinds.ts';

const MOST_ENTRIES = 50;

/** A saved search as Atom: the newest documents that answer it. */
export async function atom(c: Context<Env>) {
  const feed = await feedOf(c, '/policies.atom');
  return c.body(atomFeed(feed), 200, { 'content-type': feedTypes.atom });
}

/** The same as JSON Feed. */
export async function json(c: Context<Env>) {
  const feed = await feedOf(c, '/policies.feed.json');
  return c.body(jsonFeed(feed), 200, { 'content-type': feedTypes.json });
}

async function feedOf(c: Context<Env>, path: string): Promise<Feed> {
  const { scope } = c.var;
  const { searchParams } = new URL(c.req.url);
  const query: LibraryQuery = { ...libraryQuery(searchParams), sort: 'newest', page: 1 };
  const answer = await searchLibrary(scope, query, MOST_ENTRIES);
  const { hits } = answer ?? (await titleListing(scope, query, MOST_ENTRIES));
  const shown = await shownHits(scope, hits);
  const entries = shown.map(entryOf);
  const { siteName } = scope.city;
  return {
    title: query.words ? `${siteName}：${query.words}` : `${siteName}政策文件`,
    description: '与保存的查询相符的政策文件，最新发布的在前，每份标明现在是否有效。',
    origin: siteOrigin(c),
    homeHref: queryHref(query),
    selfHref: queryHref(query, {}, path),
    author: scope.city.footer.sponsor,
    updatedAt: newest(entries) ?? scope.now,
    entries,
  };
}

function entryOf(hit: ShownHit): FeedEntry {
  const facts = [hit.documentNo, hit.issuers.join('、'), hit.validity.zh].filter(Boolean).join('，');
  return {
    key: hit.href,
    title: hit.title,
    href: hit.href,
    summary: `${facts}。${hit.validity.sentence}${hit.summary}`,
    // A feed reader orders by it: the day of publication, from its beginning in China.
    updatedAt: hit.publishedOn ? new Date(`${hit.publishedOn}T00:00:00+08:00`) : hit.recordedAt,
    tags: [kindZh(hit.kind), hit.validity.zh],
  };
}

function newest(entries: FeedEntry[]): Date | undefined {
  return entries.map(({ updatedAt }) => updatedAt).toSorted((a, b) => b.getTime() - a.getTime())[0];
}

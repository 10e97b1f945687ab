import type { Context } from 'hono';
import { listPublishedReports } from '#app/annual-reports/queries.ts';
import { publicFigures } from '#app/disclosure-requests/overview/public-figures.ts';
import { newestDocuments } from '#app/policy-library/searching/newest-documents.ts';
import { changesBetween } from '#app/policy-library/validity/recent-changes.ts';
import type { Env } from '#app/shell/frame.ts';
import { HomePage, type NewsItem } from '#app/shell/home.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { SearchBox } from '#app/shell/search-box.tsx';
import { addDays } from '#law/calendar/day.ts';

const NEWS = 6;
/** Days of changes that are still news. */
const RECENT_DAYS = 90;

/** 首页: the shell's page, filled with the duties' figures. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const [figures, published, documents, turns] = await Promise.all([
    publicFigures(scope),
    listPublishedReports(scope),
    newestDocuments(scope, NEWS),
    recentTurns(scope),
  ]);
  return c.html(
    <HomePage
      frame={frame}
      figures={figures}
      search={<SearchBox />}
      links={{
        file: '/requests/new',
        track: '/requests/query',
        clock: '/requests/clock',
        reports: '/reports',
        guide: '/requests',
      }}
      news={documents.map(({ title, href, kindZh, publishedOn }) => ({
        title,
        href,
        tag: kindZh,
        on: publishedOn,
      }))}
      turns={turns}
      reports={published.map(({ year, agency, href }) => ({
        title: `${agency}${year}年政府信息公开工作年度报告`,
        href,
      }))}
    />,
  );
}

/** Documents that came into force, were amended or ended of late, the latest first. */
async function recentTurns(scope: Scope): Promise<NewsItem[]> {
  const changes = await changesBetween(scope, { from: addDays(scope.today, -RECENT_DAYS), to: scope.today });
  return changes.slice(0, NEWS).map(({ on, after, document }) => ({
    title: document.title,
    href: `/policies/${document.id}`,
    tag: after.zh,
    on,
  }));
}

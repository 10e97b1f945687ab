import type { Context } from 'hono';
import { listPublishedReports } from '#app/annual-reports/queries.ts';
import { publicFigures } from '#app/disclosure-requests/overview/public-figures.ts';
import type { Env } from '#app/shell/frame.ts';
import { HomePage } from '#app/shell/home.tsx';

/** 首页: the shell's page, filled with the duties' figures. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const [figures, published] = await Promise.all([publicFigures(scope), listPublishedReports(scope)]);
  return c.html(
    <HomePage
      frame={frame}
      figures={figures}
      links={{
        file: '/requests/new',
        track: '/requests/query',
        clock: '/requests/clock',
        reports: '/reports',
        guide: '/requests',
      }}
      reports={published.map(({ year, agency, href }) => ({
        title: `${agency}${year}年政府信息公开工作年度报告`,
        href,
      }))}
    />,
  );
}

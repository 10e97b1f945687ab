import type { Context } from 'hono';
import { askedPublished } from '#app/annual-reports/parts/asked-report.ts';
import {
  ActivityRecords,
  CellRecords,
  FigureRules,
  FiledBy,
} from '#app/annual-reports/parts/figure-view.tsx';
import { RecordedDocuments } from '#app/annual-reports/parts/recorded-documents.tsx';
import { RolledUpFigure } from '#app/annual-reports/parts/rolled-up-figure.tsx';
import type { PublishedReport } from '#app/annual-reports/queries.ts';
import { activityRecords } from '#app/annual-reports/writing/activity-records.ts';
import { type AskedFigure, askedFigure, recordsOfFigure } from '#app/annual-reports/writing/asked-figure.ts';
import { contentOf } from '#app/annual-reports/writing/editions.ts';
import type { ReportContent } from '#app/annual-reports/writing/report-content.ts';
import { documentNames } from '#app/policy-library/queries.ts';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** How one number of a published report is counted, and the records behind it: days, column and outcome only. */
export async function get(c: Context<Env>) {
  const report = await askedPublished(c);
  if (!report) return c.notFound();
  const content = await contentOf(c.var.scope, report);
  const figure = askedFigure(c.req.query(), content);
  if (!figure) return c.notFound();
  const { agency, year } = report;
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={figure.title}
      lede={`${content.title}中这个数字的统计口径和组成，按批准报告时的统计。不公开申请人和申请内容。`}
      crumbs={[
        { title: '政府信息公开年报', href: '/reports' },
        { title: `${year}年`, href: `/reports/${year}?agency=${agency.code}` },
        { title: figure.title },
      ]}
      unlisted
    >
      <div class="stack">
        <FigureRules figure={figure} />
        {await behindIt(c, { report, content, figure })}
      </div>
    </PublicPage>,
  );
}

interface Asked {
  report: PublishedReport;
  content: ReportContent;
  figure: AskedFigure;
}

async function behindIt(c: Context<Env>, { report, content, figure }: Asked) {
  const { scope } = c.var;
  const { at, title } = figure;
  const { reports } = report.records;
  if (reports && at.kind !== 'activity')
    return <RolledUpFigure {...{ figure, reports, year: report.year, office: false }} />;
  if (at.kind === 'cells') {
    const found = recordsOfFigure(report.records, at.cells);
    return (
      <CellRecords
        title={title}
        cells={at.cells}
        found={found}
        page={Number(c.req.query('page'))}
        href={(page) => pageHref(c, page)}
      />
    );
  }
  if (at.kind === 'activity') {
    const activity = content.activities.find(({ key }) => key === at.key);
    if (activity?.by === 'system') {
      const rows = await activityRecords(scope, { key: at.key, ids: activity.ids });
      return <ActivityRecords title={title} unit={activity.unit} rows={rows} />;
    }
    return (
      <FiledBy
        facts={[
          { name: '数字', value: `${activity?.shown ?? ''}${activity?.unit ?? ''}` },
          { name: '来源', value: activity?.source },
        ]}
      />
    );
  }
  const ids = report.records.documents?.[at.cell];
  if (ids) {
    const rows = (await documentNames(scope, ids)).filter(({ disclosure }) => disclosure === 'proactive');
    return <RecordedDocuments rows={rows} title={title} total={ids.length} base="/policies" />;
  }
  const printed = content.figures.find(({ cell }) => cell === at.cell);
  return (
    <FiledBy
      facts={[
        { name: '数字', value: printed?.shown },
        { name: '来源', value: printed?.source },
      ]}
    />
  );
}

/** The same address, another page. */
function pageHref(c: Context<Env>, page: number): string {
  const url = new URL(c.req.url);
  url.searchParams.set('page', String(page));
  return url.pathname + url.search;
}

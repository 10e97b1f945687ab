import type { Context } from 'hono';
import { ArchivedTables } from '#app/annual-reports/parts/archived-tables.tsx';
import { askedYear } from '#app/annual-reports/parts/asked-report.ts';
import { listArchived } from '#app/annual-reports/writing/archived-reports.ts';
import { reportTitle } from '#app/annual-reports/writing/report-content.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

/** A report of an earlier year from the archive, in its own form, read only. */
export async function get(c: Context<Env>) {
  const year = askedYear(c);
  const code = c.req.query('agency');
  const report = (await listArchived(c.var.scope)).find(
    (each) => each.year === year && (code === undefined || each.agency.code === code),
  );
  if (!report) return c.notFound();
  const title = reportTitle(report.agency.name, year);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={title}
      lede={`${dayText(report.publishedOn)}公布，按${report.form}年格式存档，表格与当时一致，没有换成现在的格式。`}
      crumbs={[{ title: '政府信息公开年报', href: '/reports' }, { title: `${year}年` }]}
      meta={{
        kind: 'article',
        title,
        publishedAt: report.publishedOn,
        source: report.agency.name,
        keywords: '政府信息公开,年度报告',
      }}
    >
      <ArchivedTables form={report.form} tables={report.tables} />
      <details class="quiet-details">
        <summary>报告原文的文字</summary>
        <div class="report-prose">
          {report.text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p>{line}</p>
            ))}
        </div>
      </details>
    </PublicPage>,
  );
}

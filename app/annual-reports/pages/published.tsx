import type { Context } from 'hono';
import { askedPublished } from '#app/annual-reports/parts/asked-report.ts';
import { RecordsTable } from '#app/annual-reports/parts/records-table.tsx';
import { ReportBalance } from '#app/annual-reports/parts/report-balance.tsx';
import { ReportTablesView } from '#app/annual-reports/parts/report-tables.tsx';
import type { PublishedReport } from '#app/annual-reports/queries.ts';
import { behind, pageOf } from '#app/annual-reports/records.ts';
import { cellAt, cellQuery, cellText } from '#app/annual-reports/report-cell.ts';
import { balanceData, reportCsv } from '#app/annual-reports/report-files.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Pager } from '#app/shell/pager.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { balance } from '#law/report/balance.ts';

/** A published report: frozen tables, each number opening the anonymous records behind it. */
export async function get(c: Context<Env>) {
  const report = await askedPublished(c);
  if (!report) return c.notFound();
  const { agency, year } = report;
  const publishedAt = instantText(report.publishedAt);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={titleOf(report)}
      lede={`${publishedAt} 公布，来源：${agency.name}。点任一数字，看它由哪些件组成。`}
      crumbs={[{ title: '信息公开', href: '/reports' }, { title: `${year}年` }]}
      meta={{
        kind: 'article',
        title: titleOf(report),
        publishedAt,
        source: agency.name,
        keywords: '政府信息公开,年度报告',
      }}
    >
      <ReportBalance tables={report} balance={balance(report)} />
      <ReportTablesView
        tables={report}
        hrefOf={(cell) => `/reports/${year}/records?agency=${agency.code}&${cellQuery(cell)}`}
        documentsHref={(cell) =>
          report.records.documents?.[cell] && `/reports/${year}/documents?agency=${agency.code}&cell=${cell}`
        }
      />
      <p class="actions">
        <LinkButton href={`/reports/${year}.csv?agency=${agency.code}`}>下载 CSV</LinkButton>
        <LinkButton href={`/reports/${year}.json?agency=${agency.code}`}>下载 JSON</LinkButton>
      </p>
    </PublicPage>,
  );
}

/** The records behind one number: days, column and outcome only. */
export async function getRecords(c: Context<Env>) {
  const report = await askedPublished(c);
  const cell = cellAt(c.req.query());
  if (!report || !cell) return c.notFound();
  const { agency, year } = report;
  const home = `/reports/${year}?agency=${agency.code}`;
  const found = behind(report.records, cell);
  const { records, page, pages } = pageOf(found, Number(c.req.query('page')));
  const here = `/reports/${year}/records?agency=${agency.code}&${cellQuery(cell)}`;
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={cellText(cell)}
      lede={`${titleOf(report)}中这个数字由下列各件组成。只公开日期、类别和结果，不公开申请人和申请内容。`}
      crumbs={[
        { title: '信息公开', href: '/reports' },
        { title: `${year}年`, href: home },
        { title: cellText(cell) },
      ]}
      unlisted
    >
      <RecordsTable cell={cell} records={records} total={found.requests.length + found.cases.length} />
      <Pager page={page} pages={pages} href={(to) => `${here}&page=${to}`} />
    </PublicPage>,
  );
}

export async function getJson(c: Context<Env>) {
  const report = await askedPublished(c);
  if (!report) return c.notFound();
  const { agency, year, table2, table3, table4 } = report;
  const tables = { table2, table3, table4 };
  return c.json({ agency: agency.name, year, tables, balance: balanceData(balance(report)) });
}

export async function getCsv(c: Context<Env>) {
  const report = await askedPublished(c);
  if (!report) return c.notFound();
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${report.agency.code}-${report.year}.csv"`);
  return c.body(reportCsv(report));
}

function titleOf({ agency, year }: PublishedReport): string {
  return `${agency.name}${year}年政府信息公开工作年度报告`;
}

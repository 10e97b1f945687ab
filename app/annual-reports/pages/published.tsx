import type { Context } from 'hono';
import * as archived from '#app/annual-reports/pages/archived.tsx';
import { askedPublished } from '#app/annual-reports/parts/asked-report.ts';
import {
  Downloads,
  EditionHistory,
  LateReasons,
  ReportCharts,
} from '#app/annual-reports/parts/published-parts.tsx';
import { ReportBalance } from '#app/annual-reports/parts/report-balance.tsx';
import { ReportView } from '#app/annual-reports/parts/report-tables.tsx';
import { chartYears } from '#app/annual-reports/writing/chart-years.ts';
import { contentOf, editionsOf } from '#app/annual-reports/writing/editions.ts';
import { reportFile, reportFileKinds } from '#app/annual-reports/writing/files/report-file.ts';
import { lateReasons } from '#app/annual-reports/writing/late-facts.ts';
import { qrCode } from '#app/policy-library/exports/qr-code.ts';
import { dayText, instantText } from '#app/shell/chinese-day.ts';
import { dayOf } from '#app/shell/clock.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { siteOrigin } from '#app/shell/site-origin.ts';
import { balance } from '#law/report/balance.ts';

/** A published report: six parts as frozen, each number opening the anonymous records behind it. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const report = await askedPublished(c);
  if (!report) return archived.get(c);
  const { agency, year, number } = report;
  const asked = { agencyId: agency.id, year };
  const [content, editions, reasons, years] = await Promise.all([
    contentOf(scope, report),
    editionsOf(scope, asked),
    lateReasons(scope, { ...asked, number }),
    chartYears(scope, asked),
  ]);
  const newest = editions[0]?.number ?? number;
  const address = `agency=${agency.code}${number === newest ? '' : `&edition=${number}`}`;
  const notice = editions.find((each) => each.number === number)?.correction;
  const publishedAt = instantText(report.publishedAt);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={content.title}
      lede={`${publishedAt} 公布${number > 1 ? `（第${number}版，更正）` : ''}，来源：${agency.name}。点任一数字，看它怎样统计、由哪些件组成。`}
      crumbs={[{ title: '政府信息公开年报', href: '/reports' }, { title: `${year}年` }]}
      meta={{
        kind: 'article',
        title: content.title,
        publishedAt,
        source: agency.name,
        keywords: '政府信息公开,年度报告',
      }}
    >
      {number < newest && (
        <Notice tone="warn" title={`这是第${number}版，已经更正`}>
          <p>
            现在有效的是<a href={`/reports/${year}?agency=${agency.code}`}>第{newest}版</a>。
          </p>
        </Notice>
      )}
      {notice && (
        <Notice tone="warn" title="更正说明">
          <p>{notice.notice}</p>
        </Notice>
      )}
      <Downloads year={year} address={address} />
      <ReportView content={content} figureHref={(query) => `/reports/${year}/records?${address}&${query}`} />
      <LateReasons reasons={reasons.map(({ reason, on }) => ({ reason, on: dayText(on) }))} />
      <ReportCharts years={years} now={year} />
      <details class="quiet-details">
        <summary>勾稽关系</summary>
        <ReportBalance tables={report} balance={balance(report)} />
      </details>
      <EditionHistory editions={editions} year={year} code={agency.code} />
    </PublicPage>,
  );
}

/** The report as a file: docx, pdf, xlsx, html, csv, json; svg is the code of its permanent address. */
export async function getFile(c: Context<Env>) {
  const report = await askedPublished(c);
  const extension = c.req.param('file')?.split('.')[1] ?? '';
  if (!report) return c.notFound();
  const { agency, year, number } = report;
  if (extension === 'svg') {
    const code = await qrCode(`${siteOrigin(c)}/reports/${year}?agency=${agency.code}`);
    return c.body(code, 200, { 'content-type': 'image/svg+xml' });
  }
  const kind = reportFileKinds.find((each) => each.extension === extension);
  if (!kind) return c.notFound();
  const file = await reportFile(await contentOf(c.var.scope, report), kind.extension, {
    on: dayOf(report.publishedAt),
    demo: c.var.scope.city.demo,
    draft: false,
    edition: number > 1 ? `（第${number}版，更正）` : '',
  });
  const name = `${agency.code}-${year}${number > 1 ? `-${number}` : ''}.${kind.extension}`;
  const headers: Record<string, string> = { 'content-type': kind.mime, 'x-content-type-options': 'nosniff' };
  if (kind.extension !== 'json') headers['content-disposition'] = `attachment; filename="${name}"`;
  return c.body(file, 200, headers);
}

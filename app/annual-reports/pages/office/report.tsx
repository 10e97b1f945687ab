import type { Context } from 'hono';
import { mayPublish, publishReport } from '#app/annual-reports/acts/publish-report.ts';
import type { FigureDifference } from '#app/annual-reports/library-figures.ts';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { ReportBalance } from '#app/annual-reports/parts/report-balance.tsx';
import { ReportTablesView } from '#app/annual-reports/parts/report-tables.tsx';
import { mayNot } from '#app/annual-reports/permissions.ts';
import {
  type AnnualReport,
  type PublishedReport,
  publishedReport,
  reportOf,
} from '#app/annual-reports/queries.ts';
import { cellQuery } from '#app/annual-reports/report-cell.ts';
import { balanceData, changedCells, reportCsv } from '#app/annual-reports/report-files.ts';
import { Button, LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** The report of a year as the ledger gives it now. */
export async function get(c: Context<Env>) {
  const asked = await askedReport(c);
  return asked ? c.html(await page(c, asked)) : c.notFound();
}

/** 公布 */
export async function post(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const result = await publishReport(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  if (!result.ok) return c.html(await page(c, asked, result.refusal), 422);
  return c.redirect(`/office/reports/${asked.year}${asked.query}`, 303);
}

export async function getJson(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { tables, balance } = await reportOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  return c.json({ agency: asked.agency.name, year: asked.year, tables, balance: balanceData(balance) });
}

export async function getCsv(c: Context<Env>) {
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { tables } = await reportOf(c.var.scope, { agencyId: asked.agency.id, year: asked.year });
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${asked.agency.code}-${asked.year}.csv"`);
  return c.body(reportCsv(tables));
}

async function page(c: Context<Env>, asked: AskedReport, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const { agency, year, query } = asked;
  const report = await reportOf(scope, { agencyId: agency.id, year });
  const published = await publishedReport(scope, { agencyId: agency.id, year });
  const records = `/office/reports/${year}/records${query || '?'}${query && '&'}`;
  const documents = `/office/reports/${year}/documents${query || '?'}${query && '&'}`;
  return (
    <OfficePage
      frame={frame}
      title={`${agency.name}${year}年政府信息公开工作年度报告`}
      crumbs={[{ title: '年度报告', href: `/office/reports${query}` }, { title: `${year}年` }]}
      tag={published && <Tag tone="live">已公布</Tag>}
      actions={<Actions {...{ c, asked, report, published }} />}
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {published ? (
        <Frozen published={published} report={report} />
      ) : (
        <p class="note">{untilNow(year, scope.today)}</p>
      )}
      <ReportBalance tables={report.tables} balance={report.balance} />
      <Differences differences={report.differences} />
      <ReportTablesView
        tables={report.tables}
        figures={report.figures}
        hrefOf={(cell) => `${records}${cellQuery(cell)}`}
        documentsHref={(cell) => (report.library.has(cell) ? `${documents}cell=${cell}` : undefined)}
      />
    </OfficePage>
  );
}

interface ActionsProps {
  c: Context<Env>;
  asked: AskedReport;
  report: AnnualReport;
  published: PublishedReport | null;
}

function Actions({ c, asked, report, published }: ActionsProps) {
  const { scope } = c.var;
  const { agency, year, query } = asked;
  const home = `/office/reports/${year}`;
  const refusal = mayPublish(scope, { agencyId: agency.id, year }, report);
  const publishes = mayNot(scope.actor, 'publish-report', agency.id) === null && !published;
  return (
    <>
      <LinkButton href={`${home}.csv${query}`}>下载 CSV</LinkButton>
      <LinkButton href={`${home}.json${query}`}>下载 JSON</LinkButton>
      {!published && mayNot(scope.actor, 'enter-figures', agency.id) === null && (
        <LinkButton href={`${home}/figures`}>填报表二</LinkButton>
      )}
      {publishes && refusal && (
        <RefusedButton id="publish" refusal={refusal}>
          公布
        </RefusedButton>
      )}
      {publishes && !refusal && (
        <Form action={home}>
          <Button>公布</Button>
        </Form>
      )}
    </>
  );
}

/** What was published, and what the ledger says otherwise since then. */
function Frozen({ published, report }: { published: PublishedReport; report: AnnualReport }) {
  const changed = changedCells(published, report.tables);
  if (changed.length === 0) {
    return <Notice tone="done">{instantText(published.publishedAt)}公布，与台账现在的数字一致。</Notice>;
  }
  return (
    <Notice
      tone="warn"
      title={`${instantText(published.publishedAt)}公布以后，台账有${changed.length}格变化`}
    >
      <p>公布的报告已经固定，下面是台账现在的数字。请更正报告，或者在下一年度报告中说明。</p>
      <ul>
        {changed.map(({ cell, published: before, now }) => (
          <li>
            {cell}：公布 {before}，现在 {now}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where the library's count and the entered figure differ: the library's stands in the table. */
function Differences({ differences }: { differences: FigureDifference[] }) {
  if (differences.length === 0) return null;
  return (
    <Notice tone="warn" title={`表二有${differences.length}格，政策文件库的统计与填报数不一致`}>
      <p>表中用的是文件库的数字，点数字可以看是哪些文件。请核对文件库是否登记齐全，或者更正填报数。</p>
      <ul>
        {differences.map(({ zh, entered, library }) => (
          <li>
            {zh}：文件库 {library}，填报 {entered}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function untilNow(year: number, today: string): string {
  const counted = `按${year}年12月31日24时以前发生的事实统计，不论何时登记；点任一数字，看它由哪些件组成。`;
  return today > `${year}-12-31` ? counted : `这一年还没有结束，数字统计到今天。${counted}`;
}

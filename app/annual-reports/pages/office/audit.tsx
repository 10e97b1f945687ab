import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type AskedReport, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { WorkingPaper } from '#app/annual-reports/parts/draft-cards.tsx';
import { RolledUpReports } from '#app/annual-reports/parts/rolled-up-reports.tsx';
import { mayReadReport } from '#app/annual-reports/permissions.ts';
import { auditExport } from '#app/annual-reports/writing/audit-export.ts';
import { courseOf, type ReportCourse } from '#app/annual-reports/writing/course.ts';
import { editionsOf } from '#app/annual-reports/writing/editions.ts';
import { cellZh, type Override, overridesOf } from '#app/annual-reports/writing/overrides.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';

/** 审计: editions, what was frozen, figures filed and figures put in by hand, and the export. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  const { agency, year, query } = asked;
  const of = { agencyId: agency.id, year };
  const [course, editions, overrides] = await Promise.all([
    courseOf(scope, of),
    editionsOf(scope, of),
    overridesOf(scope, of),
  ]);
  const home = `/office/reports/${year}`;
  return c.html(
    <OfficePage
      frame={frame}
      title={`${year}年年度报告审计`}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `${home}${query}` },
        { title: '审计' },
      ]}
      actions={course.approval && <LinkButton href={`${home}/audit.jsonl${query}`}>导出审计包</LinkButton>}
    >
      <div class="stack">
        <DataTable
          caption="版本"
          columns={[
            { title: '版', heads: true, nowrap: true, cell: ({ number }) => `第${number}版` },
            { title: '公布', nowrap: true, cell: ({ publishedAt }) => instantText(publishedAt) },
            { title: '批准人', cell: ({ approvedBy }) => approvedBy || '—' },
            { title: '更正理由', cell: ({ correction }) => correction?.reason ?? '—' },
          ]}
          rows={editions}
          empty="还没有公布。"
        />
        {course.approval ? (
          <Frozen {...{ course, overrides, asked }} />
        ) : (
          <EmptyState title="还没有批准，没有固定的事实可以导出。" />
        )}
      </div>
    </OfficePage>,
  );
}

/** Report, masked records and hashes, a line each. */
export async function getExport(c: Context<Env>) {
  const { scope } = c.var;
  const asked = await askedReport(c);
  if (!asked) return c.notFound();
  if (!mayReadReport(scope.actor, asked.compilerId)) throw new HTTPException(403);
  const { approval, number } = await courseOf(scope, { agencyId: asked.agency.id, year: asked.year });
  if (!approval) return c.notFound();
  const { content, records } = approval;
  const registerNos = await registerNosOf(
    scope,
    records.requests.map(({ id }) => id),
  );
  return c.body(auditExport({ content, records, registerNos, edition: number }), 200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="${asked.agency.code}-${asked.year}-audit.jsonl"`,
    'x-content-type-options': 'nosniff',
  });
}

interface FrozenProps {
  course: ReportCourse;
  overrides: Override[];
  asked: AskedReport;
}

/** Figures that no ledger here counts, with who filed them. */
function Frozen({ course: { approval }, overrides, asked: { year, query } }: FrozenProps) {
  if (!approval) return null;
  const { content, records } = approval;
  const filed = [
    ...content.figures
      .filter(({ origin }) => origin === 'filed')
      .map(({ cell, shown, source, person, paperId }) => ({
        query: `cell=${cell}`,
        zh: cellZh(cell) ?? cell,
        shown,
        source,
        person,
        paperId,
      })),
    ...content.activities
      .filter(({ by, value }) => by === 'filed' && value !== null)
      .map(({ key, zh, shown, unit, source, person, paperId }) => ({
        query: `activity=${key}`,
        zh,
        shown: `${shown}${unit}`,
        source,
        person,
        paperId,
      })),
  ];
  const home = `/office/reports/${year}`;
  return (
    <>
      <p>
        {instantText(approval.at)}由{approval.by}批准，固定申请{records.requests.length}件、案件
        {records.cases.length}件{records.reports && `、下级报告${records.reports.length}份`}
        。报告页面上的任一数字都可以点开，看统计口径和组成。
      </p>
      <DataTable
        caption="填报的数字"
        columns={[
          {
            title: '项目',
            heads: true,
            cell: (row) => <a href={`${home}/records${query || '?'}${query && '&'}${row.query}`}>{row.zh}</a>,
          },
          { title: '数字', nowrap: true, cell: ({ shown }) => shown ?? '—' },
          { title: '来源', cell: ({ source }) => source },
          { title: '填报人', nowrap: true, cell: ({ person }) => person || '—' },
          {
            title: '附件',
            nowrap: true,
            cell: ({ paperId }) => (paperId ? <a href={`${home}/papers/${paperId}${query}`}>下载</a> : '—'),
          },
        ]}
        rows={filed}
        empty="没有填报的数字，全部由系统统计。"
      />
      {records.reports && <RolledUpReports reports={records.reports} year={year} />}
      <WorkingPaper overrides={overrides} year={year} query={query} />
    </>
  );
}

async function registerNosOf({ db, city }: Scope, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('disclosure_requests')
    .select(['id', 'register_no'])
    .where('city', '=', city.code)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.register_no]));
}

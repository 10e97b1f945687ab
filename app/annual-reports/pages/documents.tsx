import type { Context } from 'hono';
import { type FigureCell, figureCells } from '#app/annual-reports/figure-cells.ts';
import { libraryFigures } from '#app/annual-reports/library-figures.ts';
import { askedPublished, askedReport } from '#app/annual-reports/parts/asked-report.ts';
import { documentNames } from '#app/policy-library/queries.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** The documents behind a cell of table 2 as they were counted when the report was published. */
export async function get(c: Context<Env>) {
  const report = await askedPublished(c);
  const cell = askedCell(c);
  const ids = cell && report?.records.documents?.[cell.cell];
  if (!report || !cell || !ids) return c.notFound();
  const { agency, year } = report;
  const rows = (await documentNames(c.var.scope, ids)).filter(({ disclosure }) => disclosure === 'proactive');
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={cell.zh}
      lede={`${agency.name}${year}年政府信息公开工作年度报告中这个数字由下列文件组成，按公布报告时的统计。`}
      crumbs={[
        { title: '信息公开', href: '/reports' },
        { title: `${year}年`, href: `/reports/${year}?agency=${agency.code}` },
        { title: cell.zh },
      ]}
      unlisted
    >
      <Documents rows={rows} cell={cell} total={ids.length} base="/policies" />
    </PublicPage>,
  );
}

/** The same as the library counts it now. */
export async function getOffice(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = await askedReport(c);
  const cell = askedCell(c);
  if (!asked || !cell) return c.notFound();
  const { agency, year, query } = asked;
  const ids = (await libraryFigures(scope, { agencyId: agency.id, year })).get(cell.cell);
  if (!ids) return c.notFound();
  return c.html(
    <OfficePage
      frame={frame}
      title={cell.zh}
      crumbs={[
        { title: '年度报告', href: `/office/reports${query}` },
        { title: `${year}年`, href: `/office/reports/${year}${query}` },
        { title: cell.zh },
      ]}
    >
      <p class="note">
        {agency.name}在政策文件库中的记录，按{year}年12月31日24时统计；废止和失效都计入本年废止件数。
      </p>
      <Documents
        rows={await documentNames(scope, ids)}
        cell={cell}
        total={ids.length}
        base="/office/policies"
      />
    </OfficePage>,
  );
}

interface DocumentsProps {
  rows: Awaited<ReturnType<typeof documentNames>>;
  cell: FigureCell;
  total: number;
  /** Where a document's page stands. */
  base: string;
}

function Documents({ rows, cell, total, base }: DocumentsProps) {
  return (
    <DataTable
      caption={`${cell.zh}：${total}件`}
      columns={[
        { title: '文件名称', cell: (row) => <a href={`${base}/${row.id}`}>{row.title}</a>, heads: true },
        { title: '发文字号', cell: (row) => row.document_no ?? '—', nowrap: true },
        { title: '公布', cell: (row) => (row.published_on ? dayText(row.published_on) : '—'), nowrap: true },
      ]}
      rows={rows}
      empty="这一格是0，没有文件。"
    />
  );
}

function askedCell(c: Context<Env>): FigureCell | undefined {
  return figureCells.find(({ cell }) => cell === c.req.query('cell'));
}

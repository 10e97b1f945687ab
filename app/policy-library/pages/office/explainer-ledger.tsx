import type { Context } from 'hono';
import { ledgerOfYear, yearAsked } from '#app/policy-library/explainers/board.ts';
import {
  type CoverageCell,
  coverageCellZh,
  inCell,
  isCoverageCell,
  type JudgedRow,
} from '#app/policy-library/explainers/coverage.ts';
import { coverageCsv } from '#app/policy-library/explainers/coverage-csv.ts';
import { LagMark } from '#app/policy-library/parts/lag-mark.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { citeText } from '#law/cite.ts';
import { type DocumentKind, kindZh } from '#law/publication/document-kinds.ts';

const PER_PAGE = 50;

/** The documents behind one number of the board, each with how its delay is counted. */
export async function get(c: Context<Env>) {
  const { frame } = c.var;
  const { year, cell, agency, rows } = await asked(c);
  const { page = '' } = c.req.query();
  const at = /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1;
  const whose = agency === null ? '' : `${rows[0]?.agency ?? ''}　`;
  return c.html(
    <OfficePage
      frame={frame}
      title={`${whose}${year}年 ${coverageCellZh[cell]}`}
      crumbs={[
        { title: '政策解读', href: `/office/explainers?year=${year}` },
        { title: coverageCellZh[cell] },
      ]}
    >
      <DataTable<JudgedRow>
        caption={`${rows.length}件`}
        columns={[
          {
            title: '文件',
            cell: (row) => <a href={`/office/explainers/documents/${row.documentId}`}>{row.title}</a>,
            heads: true,
          },
          { title: '种类', cell: (row) => kindZh(row.kind as DocumentKind) },
          { title: '起草部门', cell: (row) => row.agency },
          { title: '公布', cell: (row) => dayText(row.publishedOn), nowrap: true },
          { title: '首次解读', cell: (row) => (row.firstOn ? dayText(row.firstOn) : '还没有'), nowrap: true },
          { title: '篇数', align: 'end', cell: (row) => row.explainers },
          { title: '时效', cell: (row) => <Lagging row={row} /> },
        ]}
        rows={rows.slice((at - 1) * PER_PAGE, at * PER_PAGE)}
        empty="这一格是0。"
      />
      <Pager
        page={at}
        pages={Math.ceil(rows.length / PER_PAGE)}
        href={(to) => `/office/explainers/ledger?${query({ year, cell, agency })}&page=${to}`}
      />
    </OfficePage>,
  );
}

/** The whole ledger of the year, or what one number counts, for a spreadsheet. */
export async function getCsv(c: Context<Env>) {
  const { year, rows } = await asked(c);
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="explainers-${year}.csv"`);
  return c.body(coverageCsv(rows));
}

function Lagging({ row }: { row: JudgedRow }) {
  if (!row.must && row.firstOn === null) return <span class="note">不要求解读</span>;
  return (
    <details class="quiet-details lag-details">
      <summary>
        <LagMark lag={row.lag} />
      </summary>
      <p class="note">
        {row.lag.sentence}
        <span class="cite">{citeText(row.lag.cite)}</span>
      </p>
    </details>
  );
}

async function asked(c: Context<Env>) {
  const { scope } = c.var;
  const year = yearAsked(scope, c.req.query('year'));
  const { cell: wanted = '', agency: who = '' } = c.req.query();
  const cell: CoverageCell = isCoverageCell(wanted) ? wanted : 'all';
  const agency = /^\d{1,15}$/.test(who) ? Number(who) : null;
  const rows = (await ledgerOfYear(scope, year)).filter(
    (row) => inCell(row, cell) && (agency === null || row.agencyId === agency),
  );
  return { year, cell, agency, rows };
}

function query({ year, cell, agency }: { year: number; cell: string; agency: number | null }): string {
  return `year=${year}&cell=${cell}${agency === null ? '' : `&agency=${agency}`}`;
}

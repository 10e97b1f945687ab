import type { Context } from 'hono';
import { explainersAtWork, makingsToExplain } from '#app/policy-library/explainers/at-work.ts';
import { ledgerOfYear, ledgerYears, yearAsked } from '#app/policy-library/explainers/board.ts';
import {
  type CoverageCell,
  type CoverageRow,
  coverageCellZh,
  coverageOf,
} from '#app/policy-library/explainers/coverage.ts';
import { explainerFormZh } from '#app/policy-library/explainers/forms.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 解读情况: what waits, and coverage and delay by department; every number opens the documents behind it. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const year = yearAsked(scope, c.req.query('year'));
  const [rows, years, atWork, makings] = await Promise.all([
    ledgerOfYear(scope, year),
    ledgerYears(scope),
    explainersAtWork(scope),
    makingsToExplain(scope),
  ]);
  const board = coverageOf(rows);
  return c.html(
    <OfficePage
      frame={frame}
      title="政策解读"
      crumbs={[{ title: '政策文件' }, { title: '政策解读' }]}
      actions={<LinkButton href={`/office/explainers/ledger.csv?year=${year}`}>下载台账 CSV</LinkButton>}
    >
      {atWork.length > 0 && <AtWork rows={atWork} />}
      {makings.length > 0 && <Makings rows={makings} />}
      <Card title="解读覆盖和时效">
        <Form action="/office/explainers" method="get">
          <div class="filter-row">
            <SelectField
              name="year"
              label="文件公布年度"
              value={String(year)}
              options={years.map((each) => ({ value: String(each), label: `${each}年` }))}
            />
            <Button kind="plain">查看</Button>
          </div>
        </Form>
        <p class="note">
          政府规章、行政规范性文件和标为“重要政策”的文件应当解读；解读与文件同步发布，最迟在文件公布后3个工作日内。
        </p>
        <Board board={board} year={year} />
      </Card>
    </OfficePage>,
  );
}

/** 覆盖 before 时效: a wide table scrolls, and what is asked first stands where nobody has to. */
const covering: CoverageCell[] = ['all', 'must', 'explained', 'missing', 'overdue'];
const timing: CoverageCell[] = ['together', 'within', 'late', 'two-forms'];

function Board({ board, year }: { board: ReturnType<typeof coverageOf>; year: number }) {
  const rows = board.agencies.length > 0 ? [board.total, ...board.agencies] : [];
  const counts = (cells: CoverageCell[]) =>
    cells.map((cell) => ({
      title: coverageCellZh[cell],
      align: 'end' as const,
      cell: (row: CoverageRow) => <Count row={row} cell={cell} year={year} />,
    }));
  return (
    <DataTable<CoverageRow>
      caption={`${year}年公布的文件，按起草部门`}
      columns={[
        { title: '部门', cell: (row) => row.agency, heads: true, nowrap: true },
        ...counts(covering),
        {
          title: '覆盖率',
          align: 'end',
          nowrap: true,
          cell: ({ covered }) => (covered === null ? '—' : `${covered}%`),
        },
        ...counts(timing),
        {
          title: '平均相隔',
          align: 'end',
          nowrap: true,
          cell: ({ averageLag }) => (averageLag === null ? '—' : `${averageLag}个工作日`),
        },
      ]}
      rows={rows}
      empty={`${year}年还没有公布文件。`}
      narrow="scroll"
    />
  );
}

function Count({ row, cell, year }: { row: CoverageRow; cell: CoverageCell; year: number }) {
  const count = row.counts[cell];
  if (count === 0) return <>0</>;
  const agency = row.agencyId === null ? '' : `&agency=${row.agencyId}`;
  return <a href={`/office/explainers/ledger?year=${year}&cell=${cell}${agency}`}>{count}</a>;
}

function AtWork({ rows }: { rows: Awaited<ReturnType<typeof explainersAtWork>> }) {
  return (
    <Card title="正在办的解读材料">
      <DataTable
        caption="没有发布的解读材料"
        captionHidden
        columns={[
          {
            title: '解读材料',
            cell: (row) => <a href={`/office/explainers/${row.id}`}>{row.title}</a>,
            heads: true,
          },
          { title: '形式', cell: (row) => explainerFormZh(row.form), nowrap: true },
          { title: '解读的文件', cell: (row) => row.subject },
          { title: '部门', cell: (row) => row.agency },
          { title: '状态', cell: (row) => <Waiting row={row} />, nowrap: true },
        ]}
        rows={rows}
      />
    </Card>
  );
}

function Waiting({ row }: { row: { review: string | null; published_on: string | null } }) {
  if (row.review === 'returned') return <Tag tone="late">退回修改</Tag>;
  if (row.review === null) return <Tag tone="wait">待审签</Tag>;
  return row.published_on ? (
    <Tag tone="late">文件已公布，待发布</Tag>
  ) : (
    <Tag tone="new">已审签，等文件公布</Tag>
  );
}

function Makings({ rows }: { rows: Awaited<ReturnType<typeof makingsToExplain>> }) {
  return (
    <Card title="制定中的文件">
      <DataTable
        caption="制定中的文件的解读准备"
        captionHidden
        columns={[
          {
            title: '文件',
            cell: (row) => <a href={`/office/explainers/makings/${row.id}`}>{row.title}</a>,
            heads: true,
          },
          { title: '起草部门', cell: (row) => row.agency },
          { title: '立项', cell: (row) => dayText(row.happened_on), nowrap: true },
          {
            title: '解读方案',
            nowrap: true,
            cell: (row) => (row.plans ? <Tag tone="live">已有</Tag> : <Tag tone="late">没有</Tag>),
          },
          { title: '已审签材料', align: 'end', cell: (row) => row.reviewed ?? 0 },
        ]}
        rows={rows}
      />
    </Card>
  );
}

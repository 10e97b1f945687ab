import type { Context } from 'hono';
import {
  type Statistics,
  statisticsOf,
  type UnitFigures,
} from '#app/disclosure-requests/overview/statistics.ts';
import { recordsHref } from '#app/disclosure-requests/overview/statistics-records.ts';
import { Card, Columns } from '#app/shell/card.tsx';
import { Figures } from '#app/shell/figures.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { PairBars } from '#app/shell/pair-bars.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';
import { table3Columns } from '#law/report/lines.ts';

/** Years that the pages go back. */
const BACK = 6;

/** 统计: what the officer's agency received and answered in a year; prints as it stands. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const thisYear = Number(scope.today.slice(0, 4));
  const year = statisticsYear(c);
  const statistics = await statisticsOf(scope, { agencyId, year });
  const years = Array.from({ length: BACK }, (_, back) => thisYear - back);
  return c.html(
    <OfficePage
      frame={frame}
      title={`${year}年办理统计`}
      crumbs={[{ title: '依申请公开' }, { title: '统计' }]}
    >
      <nav class="line-of-links" aria-label="年份">
        {years.map((each) =>
          each === year ? (
            <b aria-current="page">{each}年</b>
          ) : (
            <a href={`/office/statistics?year=${each}`}>{each}年</a>
          ),
        )}
      </nav>
      <p class="note">
        按事情发生的日子统计：收到按收到之日，答复按发出之日。年度报告的数字以“年度报告”为准，口径见各表说明。
      </p>
      <Totals year={year} statistics={statistics} />
      <PairBars
        title={`${year}年各月收到和答复`}
        names={['收到', '答复']}
        rows={statistics.received.map((n, at) => ({
          label: `${at + 1}月`,
          bars: [
            { n, href: recordsHref(year, 'received', { month: String(at + 1) }) },
            {
              n: statistics.answered[at] ?? 0,
              href: recordsHref(year, 'answered', { month: String(at + 1) }),
            },
          ],
        }))}
      />
      <Units year={year} rows={statistics.byUnit} />
      <Handlers year={year} rows={statistics.byHandler} />
      <Breakdown year={year} statistics={statistics} />
    </OfficePage>,
  );
}

/** The year in the address, or this one. */
export function statisticsYear(c: Context<Env>): number {
  const thisYear = Number(c.var.scope.today.slice(0, 4));
  const asked = Number(c.req.query('year'));
  return Number.isInteger(asked) && asked > thisYear - BACK && asked <= thisYear ? asked : thisYear;
}

interface YearProps {
  year: number;
  statistics: Statistics;
}

function Totals({ year, statistics: { received, replies, late, averageDays } }: YearProps) {
  const share = replies === 0 ? '—' : `${(((replies - late) / replies) * 100).toFixed(1)}%`;
  return (
    <Figures
      figures={[
        {
          label: '收到',
          value: received.reduce((sum, n) => sum + n, 0),
          unit: '件',
          href: recordsHref(year, 'received'),
        },
        { label: '答复', value: replies, unit: '件', href: recordsHref(year, 'answered') },
        { label: '按期答复', value: share },
        {
          label: '超期答复',
          value: late,
          unit: '件',
          href: late > 0 ? recordsHref(year, 'answered', { late: 'yes' }) : undefined,
        },
        { label: '平均办理', value: daysText(averageDays), unit: '个工作日' },
      ]}
    />
  );
}

/** 按承办机构 */
function Units({ year, rows }: { year: number; rows: UnitFigures[] }) {
  const which = (id: number | null) => ({ unit: id === null ? 'none' : String(id) });
  return (
    <DataTable
      caption="按承办机构"
      columns={[
        { title: '承办机构', cell: (row) => row.name, heads: true },
        {
          title: '收到',
          align: 'end',
          cell: (row) => <Opened n={row.received} href={recordsHref(year, 'received', which(row.id))} />,
        },
        {
          title: '答复',
          align: 'end',
          cell: (row) => <Opened n={row.replies} href={recordsHref(year, 'answered', which(row.id))} />,
        },
        {
          title: '其中超期',
          align: 'end',
          cell: (row) => (
            <Opened n={row.late} href={recordsHref(year, 'answered', { ...which(row.id), late: 'yes' })} />
          ),
        },
        { title: '平均工作日', align: 'end', cell: (row) => daysText(row.averageDays) },
      ]}
      rows={rows}
      empty="这一年没有收到申请，也没有答复。"
    />
  );
}

function Handlers({ year, rows }: { year: number; rows: Statistics['byHandler'] }) {
  const which = (id: number | null) => ({ handler: id === null ? 'none' : String(id) });
  return (
    <DataTable
      caption="按承办人"
      columns={[
        { title: '承办人', cell: (row) => row.name, heads: true },
        {
          title: '答复',
          align: 'end',
          cell: (row) => <Opened n={row.n} href={recordsHref(year, 'answered', which(row.id))} />,
        },
        {
          title: '其中超期',
          align: 'end',
          cell: (row) => (
            <Opened n={row.late} href={recordsHref(year, 'answered', { ...which(row.id), late: 'yes' })} />
          ),
        },
      ]}
      rows={rows}
      empty="这一年还没有答复。"
    />
  );
}

function Breakdown({ year, statistics: { byOutcome, byChannel, byColumn } }: YearProps) {
  const outcomes = byOutcome.map(({ key, n }) => ({
    zh: replyTypeOf(key).zh,
    n,
    href: recordsHref(year, 'concluded', { outcome: key }),
    refused: replyTypeOf(key).kind === 'refused',
  }));
  const channels = byChannel.map(({ key, n }) => ({
    zh: receiptChannelZh[key as keyof typeof receiptChannelZh],
    n,
    href: recordsHref(year, 'received', { channel: key }),
  }));
  const columns = byColumn.map(({ key, n }) => ({
    zh: table3Columns.find(({ column }) => column === key)?.zh ?? key,
    n,
    href: recordsHref(year, 'received', { column: key }),
  }));
  return (
    <>
      <Columns>
        <Counts title="办理结果" rows={outcomes} />
        <Counts title="不予公开的理由" rows={outcomes.filter(({ refused }) => refused)} />
      </Columns>
      <Columns>
        <Counts title="申请方式" rows={channels} />
        <Counts title="申请人类型" rows={columns} />
      </Columns>
    </>
  );
}

function Counts({ title, rows }: { title: string; rows: { zh: string; n: number; href: string }[] }) {
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { title: '类别', cell: (row) => row.zh, heads: true },
          { title: '件', cell: (row) => <Opened n={row.n} href={row.href} />, align: 'end' },
          { title: '占比', cell: (row) => `${((row.n / total) * 100).toFixed(1)}%`, align: 'end' },
        ]}
        rows={rows}
        empty="没有。"
        narrow="scroll"
      />
    </Card>
  );
}

/** A number with the cases behind it; nothing stands behind a nought. */
function Opened({ n, href }: { n: number; href: string }) {
  return n > 0 ? <a href={href}>{n}</a> : <span>{n}</span>;
}

function daysText(days: number | null): string {
  return days === null ? '—' : days.toFixed(1);
}

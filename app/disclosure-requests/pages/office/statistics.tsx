import type { Context } from 'hono';
import { type Statistics, statisticsOf } from '#app/disclosure-requests/overview/statistics.ts';
import { Card, Columns } from '#app/shell/card.tsx';
import { Figures } from '#app/shell/figures.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { PairBars } from '#app/shell/pair-bars.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';
import { table3Columns } from '#law/report/lines.ts';

/** Years that the page goes back. */
const BACK = 6;

/** 统计: what the officer's agency received and answered in a year; prints as it stands. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const thisYear = Number(scope.today.slice(0, 4));
  const asked = Number(c.req.query('year'));
  const year = asked > thisYear - BACK && asked <= thisYear ? asked : thisYear;
  const statistics = await statisticsOf(scope, { agencyId, year });
  const years = Array.from({ length: BACK }, (_, back) => thisYear - back);
  return c.html(
    <OfficePage
      frame={frame}
      title={`${year}年办理统计`}
      crumbs={[{ title: '依申请公开' }, { title: '统计' }]}
    >
      <p>
        {years.map((each) => (
          <>{each === year ? <b>{each}年</b> : <a href={`/office/statistics?year=${each}`}>{each}年</a>}　</>
        ))}
      </p>
      <p class="note">
        按事情发生的日子统计：收到按收到之日，答复按发出之日。年度报告的数字以“年度报告”为准，口径见各表说明。
      </p>
      <Totals statistics={statistics} />
      <PairBars
        title={`${year}年各月收到和答复`}
        names={['收到', '答复']}
        rows={statistics.received.map((n, at) => ({
          label: `${at + 1}月`,
          counts: [n, statistics.answered[at] ?? 0],
        }))}
      />
      <Breakdown statistics={statistics} />
    </OfficePage>,
  );
}

function Totals({ statistics: { received, replies, late, averageDays } }: { statistics: Statistics }) {
  const share = replies === 0 ? '—' : `${(((replies - late) / replies) * 100).toFixed(1)}%`;
  return (
    <Figures
      figures={[
        { label: '收到', value: received.reduce((sum, n) => sum + n, 0), unit: '件' },
        { label: '答复', value: replies, unit: '件' },
        { label: '按期答复', value: share },
        { label: '超期答复', value: late, unit: '件' },
        { label: '平均办理', value: averageDays === null ? '—' : averageDays.toFixed(1), unit: '个工作日' },
      ]}
    />
  );
}

function Breakdown({ statistics }: { statistics: Statistics }) {
  const { byOutcome, byChannel, byColumn, byHandler } = statistics;
  const refusals = byOutcome.filter(({ key }) => replyTypeOf(key).kind === 'refused');
  return (
    <>
      <Columns>
        <Counts title="办理结果" rows={byOutcome.map(({ key, n }) => ({ zh: replyTypeOf(key).zh, n }))} />
        <Counts
          title="不予公开的理由"
          rows={refusals.map(({ key, n }) => ({ zh: replyTypeOf(key).zh, n }))}
        />
      </Columns>
      <Columns>
        <Counts
          title="申请方式"
          rows={byChannel.map(({ key, n }) => ({
            zh: receiptChannelZh[key as keyof typeof receiptChannelZh],
            n,
          }))}
        />
        <Counts
          title="申请人类型"
          rows={byColumn.map(({ key, n }) => ({
            zh: table3Columns.find(({ column }) => column === key)?.zh ?? key,
            n,
          }))}
        />
      </Columns>
      <DataTable
        caption="按承办人"
        columns={[
          { title: '承办人', cell: (row) => row.name, heads: true },
          { title: '答复', cell: (row) => row.n, align: 'end' },
          { title: '其中超期', cell: (row) => row.late, align: 'end' },
        ]}
        rows={byHandler}
        empty="还没有答复。"
      />
    </>
  );
}

function Counts({ title, rows }: { title: string; rows: { zh: string; n: number }[] }) {
  const total = rows.reduce((sum, { n }) => sum + n, 0);
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { title: '类别', cell: (row) => row.zh, heads: true },
          { title: '件', cell: (row) => row.n, align: 'end' },
          { title: '占比', cell: (row) => `${((row.n / total) * 100).toFixed(1)}%`, align: 'end' },
        ]}
        rows={rows}
        empty="没有。"
      />
    </Card>
  );
}

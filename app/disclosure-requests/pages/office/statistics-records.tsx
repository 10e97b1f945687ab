import type { Context } from 'hono';
import { everyOfficerOf, unitsOf } from '#app/agencies/queries.ts';
import {
  type RecordsQuestion,
  recordsHref,
  recordsOfZh,
  recordsQuestionOf,
  type StatisticsRecord,
  statisticsRecords,
} from '#app/disclosure-requests/overview/statistics-records.ts';
import { statisticsYear } from '#app/disclosure-requests/pages/office/statistics.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { type ReceiptChannel, receiptChannelZh } from '#law/disclosure/receipt-day.ts';
import { inTime } from '#law/disclosure/reply-clock.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';
import { table3Columns } from '#law/report/lines.ts';

/** The cases behind one number of the statistics. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const agencyId = scope.actor.kind === 'officer' ? scope.actor.agencyId : 0;
  const year = statisticsYear(c);
  const question = recordsQuestionOf((name) => c.req.query(name), year);
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(c.req.query('page'))) || 1));
  const [{ rows, total, pages }, words] = await Promise.all([
    statisticsRecords(scope, question, { agencyId, page }),
    wordsOf(scope, question, agencyId),
  ]);
  return c.html(
    <OfficePage
      frame={frame}
      title={words.join('　')}
      crumbs={[
        { title: '依申请公开' },
        { title: '统计', href: `/office/statistics?year=${year}` },
        { title: '各件' },
      ]}
    >
      <DataTable
        caption={`共 ${total} 件`}
        columns={[
          {
            title: '登记号',
            heads: true,
            nowrap: true,
            cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
          },
          { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
          { title: '承办机构', cell: (row) => row.unit ?? '—' },
          { title: '收到', nowrap: true, cell: (row) => dayText(row.received_on) },
          ...(question.of === 'received' ? [] : concludedColumns),
        ]}
        rows={rows}
        empty="没有这样的申请。"
      />
      <Pager page={page} pages={pages} href={(to) => hrefOf(question, to)} />
    </OfficePage>,
  );
}

const concludedColumns = [
  {
    title: '答复或者终止',
    nowrap: true,
    cell: ({ on_day, due_on }: StatisticsRecord) => (
      <>
        {on_day && dayText(on_day)} {on_day && !inTime(on_day, due_on) && <Tag tone="late">超期</Tag>}
      </>
    ),
  },
  { title: '结果', cell: ({ code }: StatisticsRecord) => (code ? replyTypeOf(code).zh : '—') },
];

/** What the number counts, in words. */
async function wordsOf(scope: Scope, question: RecordsQuestion, agencyId: number): Promise<string[]> {
  const { year, month, of, channel, column, outcome, late } = question;
  return [
    `${year}年${month ? `${month}月` : ''}${recordsOfZh[of]}`,
    channel && (receiptChannelZh[channel as ReceiptChannel] ?? ''),
    column && (table3Columns.find((each) => each.column === column)?.zh ?? ''),
    outcome && replyTypeOf(outcome).zh,
    question.unit && nameIn(await unitsOf(scope, agencyId), question.unit),
    question.handler && nameIn(await everyOfficerOf(scope, agencyId), question.handler),
    late && '超期',
  ].filter((word) => typeof word === 'string' && word !== '') as string[];
}

function nameIn(list: { id: number; name: string }[], id: string): string {
  return list.find((each) => String(each.id) === id)?.name ?? '未分办';
}

function hrefOf({ year, of, month, late, ...which }: RecordsQuestion, page: number): string {
  const asked = { ...which, month: month ? String(month) : '', late: late ? 'yes' : '', page: String(page) };
  return recordsHref(year, of, Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '')));
}

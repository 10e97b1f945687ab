import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { stageOf, stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import {
  type OverseenAgency,
  overseenAgencies,
} from '#app/disclosure-requests/overview/overseen-agencies.ts';
import { overseenCases, overseenReplies } from '#app/disclosure-requests/overview/overseen-cases.ts';
import { mayOversee } from '#app/disclosure-requests/permissions.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { inTime } from '#law/disclosure/reply-clock.ts';
import { replyTypeOf } from '#law/disclosure/reply-types.ts';

/** 主管部门 sees dates and stage of every agency's open requests; never who asked, nor for what. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  if (!mayOversee(scope.actor)) throw new HTTPException(403);
  const agencies = await overseenAgencies(scope);
  const agency = agencies.find(({ id }) => String(id) === c.req.query('agency')) ?? null;
  const agencyId = agency?.id ?? null;
  const [rows, replies] = await Promise.all([
    overseenCases(scope, agencyId),
    overseenReplies(scope, agencyId),
  ]);
  return c.html(
    <OfficePage
      frame={frame}
      title={agency ? `${agency.agency}办理情况` : '全市办理情况'}
      crumbs={[
        { title: '依申请公开' },
        { title: '全市办理情况', href: agency ? '/office/oversight' : undefined },
        ...(agency ? [{ title: agency.agency }] : []),
      ]}
    >
      <p class="note">
        只显示日期、环节和是否超期，不显示申请人和申请内容。处理投诉、监督检查、复议诉讼需要查看案卷的，点登记号写明事由调阅，调阅会告知该机关。
      </p>
      {!agency && <AgencyBoard rows={agencies} year={scope.today.slice(0, 4)} />}
      <DataTable
        caption={`在办 ${rows.length} 件`}
        columns={[
          { title: '机关', nowrap: true, cell: (row) => row.agency, heads: true },
          { title: '登记号', cell: (row) => <OpenLink row={row} />, nowrap: true },
          { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
          { title: '环节', cell: (row) => stageZh[stageOf(row)], nowrap: true },
          {
            title: '到期',
            nowrap: true,
            cell: (row) =>
              row.reply_due_on ? (
                <>
                  {dayText(row.reply_due_on)}{' '}
                  {row.reply_due_on < scope.today && <Tag tone="late">已过期</Tag>}
                </>
              ) : (
                '—'
              ),
          },
        ]}
        rows={rows}
        empty="现在没有在办的申请。"
        narrow="scroll"
      />
      <DataTable
        caption={`最近答复 ${replies.length} 件`}
        columns={[
          { title: '机关', nowrap: true, cell: (row) => row.agency, heads: true },
          { title: '登记号', cell: (row) => <OpenLink row={row} />, nowrap: true },
          { title: '收到', cell: (row) => dayText(row.received_on), nowrap: true },
          { title: '答复', cell: (row) => dayText(row.sent_on), nowrap: true },
          { title: '结果', cell: (row) => replyTypeOf(row.code).zh },
          {
            title: '期限',
            nowrap: true,
            cell: (row) => (inTime(row.sent_on, row.due_on) ? '按期' : <Tag tone="late">超期</Tag>),
          },
        ]}
        rows={replies}
        empty="还没有答复。"
        narrow="scroll"
      />
    </OfficePage>,
  );
}

function OpenLink({ row }: { row: { id: number; register_no: string } }) {
  return <a href={`/office/oversight/${row.id}/open`}>{row.register_no}</a>;
}

/** One row an agency; its name opens its own cases, still without identity. */
function AgencyBoard({ rows, year }: { rows: OverseenAgency[]; year: string }) {
  return (
    <DataTable
      caption={`各机关${year}年办理情况，在办已过期多的在前`}
      columns={[
        {
          title: '机关',
          nowrap: true,
          cell: (row) => <a href={`/office/oversight?agency=${row.id}`}>{row.agency}</a>,
          heads: true,
        },
        { title: '收到', cell: (row) => row.received, align: 'end' },
        { title: '在办', cell: (row) => row.open, align: 'end' },
        {
          title: '其中已过期',
          cell: (row) => (row.overdue > 0 ? <Tag tone="late">{row.overdue}</Tag> : 0),
          align: 'end',
        },
        { title: '答复', cell: (row) => row.sent, align: 'end' },
        { title: '其中超期', cell: (row) => row.late, align: 'end' },
        { title: '暂缺材料放行', cell: (row) => row.overrides, align: 'end' },
        { title: '系统外补录', cell: (row) => row.outside, align: 'end' },
      ]}
      rows={rows}
      empty="还没有受理申请的机关。"
      narrow="scroll"
    />
  );
}

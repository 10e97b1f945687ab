import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { stageOf, stageZh } from '#app/disclosure-requests/case-file/stage.ts';
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
  const [rows, replies] = await Promise.all([overseenCases(scope), overseenReplies(scope)]);
  return c.html(
    <OfficePage
      frame={frame}
      title="全市办理情况"
      crumbs={[{ title: '依申请公开' }, { title: '全市办理情况' }]}
    >
      <p class="note">
        只显示日期、环节和是否超期，不显示申请人和申请内容。处理投诉、监督检查、复议诉讼需要查看案卷的，点登记号写明事由调阅，调阅会告知该机关。
      </p>
      <DataTable
        caption={`在办 ${rows.length} 件`}
        columns={[
          { title: '机关', cell: (row) => row.agency, heads: true },
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
        narrow="stack"
      />
      <DataTable
        caption={`最近答复 ${replies.length} 件`}
        columns={[
          { title: '机关', cell: (row) => row.agency, heads: true },
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
        narrow="stack"
      />
    </OfficePage>,
  );
}

function OpenLink({ row }: { row: { id: number; register_no: string } }) {
  return <a href={`/office/oversight/${row.id}/open`}>{row.register_no}</a>;
}

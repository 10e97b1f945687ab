import type { Context } from 'hono';
import { reportsDue } from '#app/annual-reports/writing/year-states.ts';
import { AlsoWaiting, alsoWaitingFor } from '#app/desk/parts/also-waiting.tsx';
import { LibraryToDo, libraryToDoOf } from '#app/desk/parts/library-to-do.tsx';
import { RemedyToDo, remediesDue } from '#app/desk/parts/remedy-to-do.tsx';
import { ReportToDo } from '#app/desk/parts/report-to-do.tsx';
import { type ToDo, toDoOf } from '#app/desk/queries.ts';
import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import { actZh } from '#app/disclosure-requests/permissions.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { workingDaysBetween } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** 待办 */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const [rows, library, reports, remedies, waiting] = await Promise.all([
    toDoOf(scope),
    libraryToDoOf(scope),
    reportsDue(scope),
    remediesDue(scope),
    alsoWaitingFor(scope),
  ]);
  return c.html(
    <OfficePage frame={frame} title="待办" crumbs={[]}>
      <AlsoWaiting {...waiting} />
      <DataTable
        caption={`等您办理的 ${rows.length} 件，按到期先后`}
        columns={[
          {
            title: '登记号',
            heads: true,
            nowrap: true,
            cell: ({ case: file }) => <a href={`/office/requests/${file.id}`}>{file.register_no}</a>,
          },
          { title: '所需信息', cell: ({ case: file }) => file.info_title || '（未写名称）' },
          { title: '环节', nowrap: true, cell: ({ stage }) => stageZh[stage] },
          {
            title: '要办',
            nowrap: true,
            cell: ({ case: file, act }) => <a href={`/office/requests/${file.id}/${act}`}>{actZh[act]}</a>,
          },
          { title: '到期', nowrap: true, cell: (row) => <DueCell row={row} today={scope.today} /> },
        ]}
        rows={rows}
        empty="现在没有等您办理的申请。新的申请到了会出现在这里。"
        narrow="stack"
      />
      <RemedyToDo due={remedies} today={scope.today} />
      <ReportToDo due={reports} />
      {library && <LibraryToDo toDo={library} />}
    </OfficePage>,
  );
}

function DueCell({ row, today }: { row: ToDo; today: Day }) {
  const due = row.case.reply_due_on;
  if (row.stage === 'consulting') return <Tag>征求意见，暂停计算</Tag>;
  if (!due) return row.case.sent ? <Tag>已答复</Tag> : <Tag>不计期限</Tag>;
  if (due < today) return <Tag tone="late">已过期 {dayText(due)}</Tag>;
  const left = workingDaysBetween(today, due);
  return (
    <>
      {dayText(due)}{' '}
      <Tag tone={left <= 3 ? 'late' : 'wait'}>{left === 0 ? '今天到期' : `剩 ${left} 个工作日`}</Tag>
    </>
  );
}

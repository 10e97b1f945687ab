import { stageZh } from '#app/disclosure-requests/case-file/stage.ts';
import type { WaitingCase, WaitingGroup } from '#app/disclosure-requests/overview/waiting-cases.ts';
import { actZh } from '#app/disclosure-requests/permissions.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { workingDaysBetween } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** The cases that wait for the officer, by the act that they wait for. */
export function WaitingGroups({ groups, today }: { groups: WaitingGroup[]; today: Day }) {
  if (groups.length === 0) return <EmptyState title="现在没有等您办理的申请。新的申请到了会出现在这里。" />;
  return (
    <div class="stack even-tables">
      {groups.map((group) => (
        <GroupTable group={group} today={today} />
      ))}
    </div>
  );
}

function GroupTable({ group: { stage, act, total, cases }, today }: { group: WaitingGroup; today: Day }) {
  const mine = stage === 'assigned' ? '&handler=me' : '';
  return (
    <section>
      <DataTable
        caption={`${stageZh[stage]} ${total} 件，按到期先后${total > cases.length ? `，先列 ${cases.length} 件` : ''}`}
        columns={[
          {
            title: '登记号',
            heads: true,
            nowrap: true,
            cell: (row) => <a href={`/office/requests/${row.id}`}>{row.register_no}</a>,
          },
          { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
          { title: '收到', nowrap: true, cell: (row) => dayText(row.received_on) },
          {
            title: '要办',
            nowrap: true,
            cell: (row) => <a href={`/office/requests/${row.id}/${act}`}>{actZh[act]}</a>,
          },
          { title: '到期', nowrap: true, cell: (row) => <DueCell row={row} stage={stage} today={today} /> },
        ]}
        rows={cases}
        narrow="stack"
      />
      {total > cases.length && (
        <p>
          <a href={`/office/requests?stage=${stage}${mine}`}>
            看全部 {total} 件{stageZh[stage]}的申请
          </a>
        </p>
      )}
    </section>
  );
}

function DueCell({ row, stage, today }: { row: WaitingCase; stage: WaitingGroup['stage']; today: Day }) {
  const due = row.reply_due_on;
  if (stage === 'consulting') return <Tag>征求意见，暂停计算</Tag>;
  if (!due) return stage === 'sent' || stage === 'served' ? <Tag>已答复</Tag> : <Tag>不计期限</Tag>;
  if (due < today) return <Tag tone="late">已过期 {dayText(due)}</Tag>;
  const left = workingDaysBetween(today, due);
  return (
    <>
      {dayText(due)}{' '}
      <Tag tone={left <= 3 ? 'late' : 'wait'}>{left === 0 ? '今天到期' : `剩 ${left} 个工作日`}</Tag>
    </>
  );
}

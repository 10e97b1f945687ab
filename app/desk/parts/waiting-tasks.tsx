import type { WaitingTask } from '#app/disclosure-requests/overview/waiting-tasks.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';

/** 同时要办: what waits in the cases beside their next act. */
export function WaitingTasks({ tasks, today }: { tasks: WaitingTask[]; today: Day }) {
  if (tasks.length === 0) return null;
  return (
    <Card title={`同时要办的 ${tasks.length} 项`}>
      <ul class="plain-list">
        {tasks.map(({ requestId, register_no, act, zh, by }) => (
          <li>
            <a href={`/office/requests/${requestId}/${act}`}>{zh}</a>
            {'　'}
            <a href={`/office/requests/${requestId}`}>{register_no}</a>{' '}
            {by && (
              <Tag tone={by < today ? 'late' : 'wait'}>
                {by < today ? `已过 ${dayText(by)}` : `${dayText(by)}前`}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

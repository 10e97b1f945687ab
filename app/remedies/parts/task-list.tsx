import type { RemedyTask } from '#app/remedies/remedy-tasks.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';
import { citeText } from '#law/cite.ts';

/** What the case asks of the agency, each with its last day and article. */
export function TaskList({ tasks, today }: { tasks: RemedyTask[]; today: Day }) {
  if (tasks.length === 0) return null;
  return (
    <Card title="要办">
      <ul class="plain-list">
        {tasks.map(({ zh, by, because, cite, readyBy, papers = [] }) => (
          <li>
            <b>{zh}</b>{' '}
            <Tag tone={by < today ? 'late' : 'wait'}>
              {by < today ? `已过期限 ${dayText(by)}` : `${dayText(by)}前`}
            </Tag>
            <p class="note">
              {because}
              <span class="cite">{citeText(cite)}</span>
            </p>
            {papers.length > 0 && (
              <p class="note">
                要交：
                {papers.map((paper) => `${paper.zh}${paper.demanded ? '' : '（视情况）'}`).join('；')}
              </p>
            )}
            {readyBy && (
              <p class="note">
                内部安排：{dayText(readyBy.on)}前准备好。{readyBy.because}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

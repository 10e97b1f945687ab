import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { mayNotRecord } from '#app/remedies/permissions.ts';
import { remedyFilesOf } from '#app/remedies/queries.ts';
import { type RemedyTask, remedyTasks } from '#app/remedies/remedy-tasks.ts';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Scope } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';
import type { Day } from '#law/cite.ts';

export interface RemedyDue extends RemedyTask {
  caseId: number;
  body: string;
}

/** What reconsideration and court cases ask of the officer's agency, the nearest day first. */
export async function remediesDue(scope: Scope): Promise<RemedyDue[]> {
  const { actor } = scope;
  if (actor.kind !== 'officer' || mayNotRecord(actor, actor.agencyId)) return [];
  const files = await remedyFilesOf(scope, actor.agencyId);
  if (files.length === 0) return [];
  const calendar = await cityCalendar(scope, actor.agencyId);
  return files
    .flatMap((file) =>
      remedyTasks(file, scope.today, calendar).map((task) => ({ ...task, caseId: file.id, body: file.body })),
    )
    .sort((a, b) => a.by.localeCompare(b.by));
}

/** 复议诉讼 that waits, beside the requests. */
export function RemedyToDo({ due, today }: { due: RemedyDue[]; today: Day }) {
  if (due.length === 0) return null;
  return (
    <Card title="复议诉讼" more={<a href="/office/remedies">全部</a>}>
      <ul class="plain-list">
        {due.map(({ caseId, body, zh, by }) => (
          <li>
            <a href={`/office/remedies/${caseId}`}>
              {body}：{zh}
            </a>{' '}
            <Tag tone={by < today ? 'late' : 'wait'}>
              {by < today ? `已过期限 ${dayText(by)}` : `${dayText(by)}前`}
            </Tag>
          </li>
        ))}
      </ul>
    </Card>
  );
}

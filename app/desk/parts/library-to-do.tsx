import { nextStep } from '#app/policy-library/making/next-step.ts';
import { listMakings } from '#app/policy-library/making/queries.ts';
import { libraryReaders } from '#app/policy-library/permissions.ts';
import { matterZh, type TaskMatter } from '#app/policy-library/validity/library-task.ts';
import { libraryTasks } from '#app/policy-library/validity/tasks.ts';
import { Card, Columns } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { hasRole } from '#app/shell/permit.ts';
import type { Scope } from '#app/shell/scope.ts';

/** What the policy library waits for: documents whose validity has to be looked at, and makings with their next step. */
export async function libraryToDoOf(scope: Scope) {
  if (!hasRole(scope.actor, ...libraryReaders)) return null;
  const [{ counts }, { rows, total }] = await Promise.all([
    libraryTasks(scope),
    listMakings(scope, { page: 1, text: '', kind: '', open: true }),
  ]);
  const makings = rows.map((making) => ({ making, next: nextStep(making, scope) }));
  return { counts, makings: makings.slice(0, 5), total };
}

export type LibraryToDo = NonNullable<Awaited<ReturnType<typeof libraryToDoOf>>>;

/** 政策文件的待办 beside the requests. */
export function LibraryToDo({ toDo: { counts, makings, total } }: { toDo: LibraryToDo }) {
  const matters = (Object.keys(matterZh) as TaskMatter[]).filter((matter) => counts[matter] > 0);
  return (
    <Columns>
      <Card title="文件效力" more={<a href="/office/policies/tasks">全部</a>}>
        {matters.length === 0 && <p>没有要核查的文件。</p>}
        <ul class="plain-list">
          {matters.map((matter) => (
            <li>
              <a href={`/office/policies/tasks?matter=${matter}`}>
                {matterZh[matter]} {counts[matter]} 件
              </a>
            </li>
          ))}
        </ul>
      </Card>
      <Card title="文件制定" more={<a href="/office/makings">全部 {total} 件</a>}>
        {makings.length === 0 && <p>没有正在制定的文件。</p>}
        <ul class="plain-list">
          {makings.map(({ making, next }) => (
            <li>
              <a href={`/office/makings/${making.id}`}>{making.title}</a>
              {next && (
                <p class="note">
                  要办：{next.zh}（{next.who}）{next.from && `，${dayText(next.from)}起`}
                </p>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Columns>
  );
}

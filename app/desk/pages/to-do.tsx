import type { Context } from 'hono';
import { reportsDue } from '#app/annual-reports/writing/year-states.ts';
import { AfterReplyToDo, afterReplyOf } from '#app/desk/parts/after-reply-to-do.tsx';
import { AlsoWaiting, alsoWaitingFor } from '#app/desk/parts/also-waiting.tsx';
import { LibraryToDo, libraryToDoOf } from '#app/desk/parts/library-to-do.tsx';
import { OpenedFiles, openedFilesOf } from '#app/desk/parts/opened-files.tsx';
import { RemedyToDo, remediesDue } from '#app/desk/parts/remedy-to-do.tsx';
import { ReportToDo } from '#app/desk/parts/report-to-do.tsx';
import { WaitingGroups } from '#app/desk/parts/waiting-groups.tsx';
import { WaitingTasks } from '#app/desk/parts/waiting-tasks.tsx';
import { waitingGroups } from '#app/disclosure-requests/overview/waiting-cases.ts';
import { waitingTasks } from '#app/disclosure-requests/overview/waiting-tasks.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** 待办 */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const [groups, tasks, library, reports, remedies, waiting, opened, afterReply] = await Promise.all([
    waitingGroups(scope),
    waitingTasks(scope),
    libraryToDoOf(scope),
    reportsDue(scope),
    remediesDue(scope),
    alsoWaitingFor(scope),
    openedFilesOf(scope),
    afterReplyOf(scope),
  ]);
  return c.html(
    <OfficePage frame={frame} title="待办" crumbs={[]}>
      <AlsoWaiting {...waiting} />
      <WaitingGroups groups={groups} today={scope.today} />
      <WaitingTasks tasks={tasks} today={scope.today} />
      <RemedyToDo due={remedies} today={scope.today} />
      <ReportToDo due={reports} />
      <AfterReplyToDo {...afterReply} />
      <OpenedFiles opened={opened} />
      {library && <LibraryToDo toDo={library} />}
    </OfficePage>,
  );
}

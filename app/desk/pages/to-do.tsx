import type { Context } from 'hono';
import { reportsDue } from '#app/annual-reports/writing/year-states.ts';
import { AlsoWaiting, alsoWaitingFor } from '#app/desk/parts/also-waiting.tsx';
import { LibraryToDo, libraryToDoOf } from '#app/desk/parts/library-to-do.tsx';
import { OpenedFiles, openedFilesOf } from '#app/desk/parts/opened-files.tsx';
import { RemedyToDo, remediesDue } from '#app/desk/parts/remedy-to-do.tsx';
import { ReportToDo } from '#app/desk/parts/report-to-do.tsx';
import { WaitingGroups } from '#app/desk/parts/waiting-groups.tsx';
import { waitingGroups } from '#app/disclosure-requests/overview/waiting-cases.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';

/** 待办 */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const [groups, library, reports, remedies, waiting, opened] = await Promise.all([
    waitingGroups(scope),
    libraryToDoOf(scope),
    reportsDue(scope),
    remediesDue(scope),
    alsoWaitingFor(scope),
    openedFilesOf(scope),
  ]);
  return c.html(
    <OfficePage frame={frame} title="待办" crumbs={[]}>
      <AlsoWaiting {...waiting} />
      <WaitingGroups groups={groups} today={scope.today} />
      <RemedyToDo due={remedies} today={scope.today} />
      <ReportToDo due={reports} />
      <OpenedFiles opened={opened} />
      {library && <LibraryToDo toDo={library} />}
    </OfficePage>,
  );
}

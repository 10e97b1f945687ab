import type { Context } from 'hono';
import { TaskList } from '#app/policy-library/parts/task-list.tsx';
import { type LibraryTask, matterZh, type TaskMatter } from '#app/policy-library/validity/library-task.ts';
import { libraryTasks, MOST_LOOKED_AT } from '#app/policy-library/validity/tasks.ts';
import { Figures } from '#app/shell/figures.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';

const PER_PAGE = 50;
const matters = Object.keys(matterZh) as TaskMatter[];

/** 效力核查: computed from the facts of today; a task leaves the list by an answer or by a fact that proves. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const { tasks, counts, capped } = await libraryTasks(scope);
  const matter = matters.find((each) => each === c.req.query('matter'));
  const shown: LibraryTask[] = matter ? tasks.filter((task) => task.matter === matter) : tasks;
  const pages = Math.max(1, Math.ceil(shown.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1));
  const base = `/office/policies/tasks?${matter ? `matter=${matter}&` : ''}`;
  return c.html(
    <OfficePage
      frame={frame}
      title="效力核查"
      crumbs={[{ title: '文件库', href: '/office/policies' }, { title: '效力核查' }]}
    >
      <Figures
        figures={matters.map((each) => ({
          label: matterZh[each],
          value: counts[each],
          unit: '项',
          href: `/office/policies/tasks?matter=${each}`,
        }))}
      />
      <p class="note">
        没有证据就是“有效性待核”，不推定有效。期满前180日、60日、30日各提醒一次；不办理的，期满次日自行失效。所依据的文件变化只提醒，不改变本文件的效力。
      </p>
      {capped && <Notice>文件很多，只算了{MOST_LOOKED_AT}件，期满的在前；办完一批再看下一批。</Notice>}
      <TaskList tasks={shown.slice((page - 1) * PER_PAGE, page * PER_PAGE)} />
      <Pager page={page} pages={pages} href={(to) => `${base}page=${to}`} />
    </OfficePage>,
  );
}

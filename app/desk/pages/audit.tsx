import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { auditLines } from '#app/desk/queries.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { mayReadCase } from '#app/disclosure-requests/permissions.ts';
import { instantText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { hasRole } from '#app/shell/permit.ts';
import { DataTable } from '#app/shell/table.tsx';

/** 审计记录: the whole chain for the auditor; the lines of one case for who may read that case. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const subject = c.req.query('subject') ?? '';
  if (!hasRole(scope.actor, 'auditor') && !(await mayReadSubject(c, subject))) throw new HTTPException(403);
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, pages, total } = await auditLines(scope, { page, subject });
  return c.html(
    <OfficePage frame={frame} title="审计记录" crumbs={[{ title: '审计记录' }]}>
      <p class="note">
        每行带有上一行的校验值，改动或者删除任何一行都会被 <code>bin/qingchuang audit verify</code> 发现。
      </p>
      <DataTable
        caption={`共 ${total} 行`}
        columns={[
          { title: '序号', cell: (line) => line.seq, heads: true, align: 'end' },
          { title: '时间', cell: (line) => instantText(line.at), nowrap: true },
          { title: '谁', cell: (line) => line.actor, nowrap: true },
          { title: '办了什么', cell: (line) => line.act, nowrap: true },
          { title: '对象', cell: (line) => line.subject, nowrap: true },
          { title: '要点', cell: (line) => <code>{JSON.stringify(line.detail)}</code> },
        ]}
        rows={rows}
        empty="没有记录。"
        narrow="stack"
      />
      <Pager
        page={page}
        pages={pages}
        href={(to) => `/office/audit?subject=${encodeURIComponent(subject)}&page=${to}`}
      />
    </OfficePage>,
  );
}

async function mayReadSubject(c: Context<Env>, subject: string): Promise<boolean> {
  const id = /^disclosure_requests:(\d{1,15})$/.exec(subject)?.[1];
  const file = id && (await loadCase(c.var.scope, Number(id)));
  return Boolean(file && mayReadCase(c.var.scope.actor, file));
}

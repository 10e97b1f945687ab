import type { Context } from 'hono';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { nextStep } from '#app/policy-library/making/next-step.ts';
import { mayStartMaking } from '#app/policy-library/making/permissions.ts';
import { listMakings } from '#app/policy-library/making/queries.ts';
import { MakingLimits } from '#app/policy-library/parts/making-brief.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { CheckField, SelectField } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import type { Scope } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { kindZh } from '#law/publication/document-kinds.ts';

/** 文件制定: the projects of the officer's agency, what each waits for, and which limits run. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = {
    page: Math.max(1, Number(c.req.query('page')) || 1),
    text: (c.req.query('text') ?? '').trim().slice(0, 100),
    kind: ['normative', 'government-rule'].find((kind) => kind === c.req.query('kind')) ?? '',
    open: c.req.query('all') !== 'yes',
  };
  const { rows, total, pages } = await listMakings(scope, asked);
  const query = new URLSearchParams({ text: asked.text, kind: asked.kind, all: asked.open ? '' : 'yes' });
  return c.html(
    <OfficePage
      frame={frame}
      title="文件制定"
      crumbs={[{ title: '文件制定' }]}
      actions={
        mayStartMaking(scope.actor) && (
          <LinkButton href="/office/makings/new" kind="main">
            新建项目
          </LinkButton>
        )
      }
    >
      <Form action="/office/makings" method="get">
        <div class="filter-row">
          <TextField name="text" label="名称" value={asked.text} size="short" />
          <SelectField
            name="kind"
            label="种类"
            value={asked.kind}
            placeholder="全部"
            options={[
              { value: 'normative', label: kindZh('normative') },
              { value: 'government-rule', label: kindZh('government-rule') },
            ]}
          />
          <CheckField name="all" label="包括已办完" checked={!asked.open} />
          <Button kind="plain">查找</Button>
        </div>
      </Form>
      <DataTable
        caption={`共 ${total} 个项目`}
        columns={[
          {
            title: '名称',
            heads: true,
            cell: (row) => <a href={`/office/makings/${row.id}`}>{row.title}</a>,
          },
          { title: '种类', nowrap: true, cell: (row) => kindZh(row.kind) },
          { title: '起草部门', cell: (row) => row.drafting_agency_name },
          { title: '等谁办', cell: (row) => <Waits making={row} scope={scope} /> },
          { title: '期限', cell: (row) => <MakingLimits making={row} scope={scope} /> },
        ]}
        rows={rows}
        empty={
          asked.text || asked.kind ? '没有找到。换一个词，或者勾选“包括已办完”。' : '现在没有在办的制定项目。'
        }
        narrow="stack"
      />
      <Pager page={asked.page} pages={pages} href={(to) => `/office/makings?${query}&page=${to}`} />
    </OfficePage>,
  );
}

function Waits({ making, scope }: { making: Making; scope: Scope }) {
  const next = nextStep(making, scope);
  if (!next) return <span>{making.document_no ? `已办完：${making.document_no}` : '已终止'}</span>;
  return (
    <>
      <a href={next.href}>{next.zh}</a>
      <br />
      <span class="note">
        {next.who}
        {next.from && `，${dayText(next.from)}以后`}
      </span>
    </>
  );
}

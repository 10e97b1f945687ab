import type { Context } from 'hono';
import { nextNumbers, type OpenIssueInput, openIssue } from '#app/policy-library/acts/open-issue.ts';
import { printedShare } from '#app/policy-library/gazette/candidates.ts';
import { listIssues } from '#app/policy-library/gazette/load-issue.ts';
import { mayNotPrint } from '#app/policy-library/gazette/permissions.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Columns, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

type Fields = Record<keyof OpenIssueInput, string>;

/** 政府公报: the issues, the next one, and how much of what the agencies publish is printed. */
export async function get(c: Context<Env>) {
  const { year, number, totalNumber } = await nextNumbers(c.var.scope);
  const fields = { year: String(year), number: String(number), totalNumber: String(totalNumber), title: '' };
  return c.html(await page(c, fields));
}

export async function post(c: Context<Env>) {
  const body = await c.req.parseBody();
  const text = (name: string) => String(body[name] ?? '').trim();
  const fields = {
    year: text('year'),
    number: text('number'),
    totalNumber: text('totalNumber'),
    title: text('title'),
  };
  const result = await openIssue(c.var.scope, {
    year: Number(fields.year),
    number: Number(fields.number),
    totalNumber: Number(fields.totalNumber),
    title: fields.title,
  });
  if (result.ok) return c.redirect(`/office/gazette/${result.value}`, 303);
  return c.html(await page(c, fields, result.refusal), 422);
}

async function page(c: Context<Env>, fields: Fields, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const [issues, barred, shares] = await Promise.all([
    listIssues(scope, { onlyPublished: false }),
    mayNotPrint(scope, 'open-issue'),
    printedShare(scope, Number(scope.today.slice(0, 4))),
  ]);
  return (
    <OfficePage frame={frame} title="政府公报" crumbs={[{ title: '政策文件' }, { title: '政府公报' }]}>
      {refusal && <ErrorSummary refusal={refusal} />}
      <Columns shape="main">
        <Card title="各期公报">
          <Issues issues={issues} />
        </Card>
        <Stack>
          {!barred && <OpenIssue fields={fields} />}
          <Card title="刊登率">
            <p class="note">
              {scope.today.slice(0, 4)}年公布的政府规章和行政规范性文件，已在公报刊登的份额。
            </p>
            <Shares shares={shares} />
          </Card>
        </Stack>
      </Columns>
    </OfficePage>
  );
}

function Issues({ issues }: { issues: Awaited<ReturnType<typeof listIssues>> }) {
  return (
    <DataTable
      caption={`共${issues.length}期`}
      columns={[
        {
          title: '期号',
          heads: true,
          nowrap: true,
          cell: (row) => (
            <a href={`/office/gazette/${row.id}`}>
              {row.year}年第{row.number}号
            </a>
          ),
        },
        { title: '总号', align: 'end', cell: (row) => row.total_number },
        { title: '篇数', align: 'end', cell: (row) => row.items ?? 0 },
        {
          title: '状态',
          nowrap: true,
          cell: (row) =>
            row.published_on ? (
              <>
                <Tag tone="live">已出版</Tag> {dayText(row.published_on)}
              </>
            ) : (
              <Tag tone="wait">编排中</Tag>
            ),
        },
      ]}
      rows={issues}
      empty="还没有公报。"
    />
  );
}

function OpenIssue({ fields }: { fields: Fields }) {
  return (
    <Card title="新开一期">
      <Form action="/office/gazette">
        <TextField name="year" label="年份" value={fields.year} inputmode="numeric" size="short" required />
        <TextField
          name="number"
          label="期号"
          value={fields.number}
          inputmode="numeric"
          size="short"
          required
        />
        <TextField
          name="totalNumber"
          label="总号"
          hint="从创刊号起连续编。"
          value={fields.totalNumber}
          inputmode="numeric"
          size="short"
          required
        />
        <TextField name="title" label="专辑名称" value={fields.title} maxlength={50} optional />
        <FormActions>
          <Button>新开一期</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Shares({ shares }: { shares: Awaited<ReturnType<typeof printedShare>> }) {
  return (
    <DataTable
      caption="刊登率"
      captionHidden
      columns={[
        { title: '机关', cell: (row) => row.name, heads: true },
        { title: '公布', align: 'end', cell: (row) => row.published },
        { title: '刊登', align: 'end', cell: (row) => row.printed },
        {
          title: '刊登率',
          align: 'end',
          nowrap: true,
          cell: (row) => `${Math.floor((row.printed / row.published) * 1000) / 10}%`,
        },
      ]}
      rows={shares}
      empty="今年还没有公布规章和规范性文件。"
    />
  );
}

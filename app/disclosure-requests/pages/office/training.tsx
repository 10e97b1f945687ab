import type { Context } from 'hono';
import { trainingCase, trainingCases } from '#app/disclosure-requests/training/training-cases.ts';
import { Button } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';
import { TextField } from '#app/shell/fields.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { replyTypes } from '#law/disclosure/reply-types.ts';

/** 案例库: cases of the whole city, told for training. */
export async function getList(c: Context<Env>) {
  const text = (c.req.query('q') ?? '').slice(0, 100);
  const page = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, total, pages } = await trainingCases(c.var.scope, { text, page });
  return c.html(
    <OfficePage frame={c.var.frame} title="案例库" crumbs={[{ title: '案例库' }]}>
      <p class="note">
        办结的申请件重新写成案例，去掉了全部个人信息，供全市工作人员学习。写入案例从申请件的“更多办理”进入。
      </p>
      <Form action="/office/training" method="get">
        <div class="filter-row">
          <TextField name="q" label="查找（几个词用空格隔开）" size="medium" value={text} />
          <Button kind="plain">查找</Button>
        </div>
      </Form>
      {rows.length === 0 && <EmptyState title={text ? '没有找到，换几个词试试。' : '案例库里还没有案例。'} />}
      {rows.length > 0 && <p class="note">共 {total} 件</p>}
      <Stack>
        {rows.map((row) => (
          <Card title={row.title} more={<a href={`/office/training/${row.id}`}>看全文</a>}>
            <p>
              <CodeTag code={row.code} /> {shortened(row.facts)}
            </p>
          </Card>
        ))}
      </Stack>
      <Pager
        page={page}
        pages={pages}
        href={(to) => `/office/training?q=${encodeURIComponent(text)}&page=${to}`}
      />
    </OfficePage>,
  );
}

export async function get(c: Context<Env>) {
  const id = c.req.param('case') ?? '';
  const found = /^\d{1,15}$/.test(id) ? await trainingCase(c.var.scope, Number(id)) : undefined;
  if (!found) return c.notFound();
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={found.title}
      crumbs={[{ title: '案例库', href: '/office/training' }, { title: found.title }]}
      tag={<CodeTag code={found.code} />}
    >
      <Stack>
        <Part title="案情" text={found.facts} />
        <Part title="怎样办理" text={found.handling} />
        <Part title="启示" text={found.lesson} />
        <p class="note">{dayText(found.happened_on)}写入</p>
      </Stack>
    </OfficePage>,
  );
}

function CodeTag({ code }: { code: string }) {
  const type = replyTypes.find((each) => each.code === code);
  return type ? <Tag>{type.zh}</Tag> : null;
}

function Part({ title, text }: { title: string; text: string }) {
  return <Card title={title}>{text.split(/\r?\n/).map((line) => line.trim() && <p>{line}</p>)}</Card>;
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

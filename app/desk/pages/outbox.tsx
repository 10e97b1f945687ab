import type { Context } from 'hono';
import { resendMessage } from '#app/desk/acts/resend-message.ts';
import { maskedAddress } from '#app/desk/outbox/masked-address.ts';
import { type OutboxRow, outboxMessages, stateOfMessage } from '#app/desk/outbox/outbox-messages.ts';
import { Button } from '#app/shell/button.tsx';
import { instantText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

/** 发件箱: reminders and news, sent or waiting, with masked addresses. */
export async function get(c: Context<Env>) {
  return c.html(await page(c));
}

/** 再次发送 */
export async function post(c: Context<Env>) {
  const result = await resendMessage(c.var.scope, Number(c.req.param('message')));
  if (result.ok) return c.redirect('/office/outbox?sent=again', 303);
  return c.html(await page(c, result.refusal), 422);
}

async function page(c: Context<Env>, refusal?: Refusal) {
  const number = Math.max(1, Number(c.req.query('page')) || 1);
  const { rows, total, pages } = await outboxMessages(c.var.scope, { page: number });
  return (
    <OfficePage frame={c.var.frame} title="发件箱" crumbs={[{ title: '发件箱' }]}>
      <ErrorSummary refusal={refusal} />
      {c.req.query('sent') && <Notice tone="done" title="已重新排队，很快会再发一次" live />}
      <p class="note">
        {
          '这里是系统写给您和本机关同事的提醒和通知。没有设置邮件、短信通道，或者收信人没有填写联系方式的，信息只在这里查看。'
        }
        {'短信在夜间不发送，到早上再发；发送前提醒事由已经消失的，不再发送。'}
      </p>
      <DataTable
        caption={`共 ${total} 条`}
        columns={[
          { title: '时间', cell: (row) => instantText(row.recorded_at), nowrap: true },
          { title: '收信人', cell: (row) => <Recipient row={row} /> },
          { title: '内容', cell: (row) => <Content row={row} />, heads: true },
          { title: '情况', cell: (row) => <State row={row} /> },
        ]}
        rows={rows}
        empty="还没有任何提醒或者通知。"
        narrow="stack"
      />
      <Pager page={number} pages={pages} href={(to) => `/office/outbox?page=${to}`} />
    </OfficePage>
  );
}

function Recipient({ row }: { row: OutboxRow }) {
  const address = maskedAddress(row);
  const kind = row.kind === 'sms' ? '短信' : '邮件';
  return (
    <>
      {row.officer ?? '申请人'}
      <br />
      <span class="note">{address === '' ? '未填写联系方式' : `${kind} ${address}`}</span>
    </>
  );
}

function Content({ row }: { row: OutboxRow }) {
  const lines = row.body.split('\n').filter((line) => line !== '');
  if (row.subject === '') return <>{row.body}</>;
  return (
    <details>
      <summary>{row.subject}</summary>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </details>
  );
}

function State({ row }: { row: OutboxRow }) {
  const state = stateOfMessage(row);
  if (state === 'sent') return <Tag tone="live">{`已发出 ${row.at ? instantText(row.at) : ''}`}</Tag>;
  if (state === 'dropped') return <span>未发出：{row.reason}</span>;
  if (state === 'waiting') return <Tag tone="plain">尚未外发</Tag>;
  return (
    <>
      <Tag tone="late">{`发送失败${row.failures}次`}</Tag> {row.reason}。系统会自动重试。
      <Form action={`/office/outbox/${row.id}/again`}>
        <Button kind="plain">再次发送</Button>
      </Form>
    </>
  );
}

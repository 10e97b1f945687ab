import type { Context } from 'hono';
import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { maySever, openSeverance } from '#app/disclosure-requests/acts/open-severance.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Stack } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { DataTable } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';

export const may = maySever;

/** 区分处理: the records of the reply, and which of them are given in part. */
export async function get(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  return c.html(<Records c={c} file={file} refusal={null} />);
}

/** Starts the severance of one record. */
export async function post(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const body = await c.req.parseBody();
  const attachmentId = Number(body['attachment']);
  const opened = await openSeverance(c.var.scope, {
    requestId: file.id,
    rowVersion: Number(body['row_version']),
    attachmentId: Number.isSafeInteger(attachmentId) ? attachmentId : 0,
  });
  if (!opened.ok) return c.html(<Records c={c} file={file} refusal={opened.refusal} />, 422);
  return c.redirect(`/office/requests/${file.id}/severances/${opened.value.severanceId}`, 303);
}

interface Row {
  attachmentId: number;
  name: string;
  severance: CaseFile['severances'][number] | undefined;
  released: boolean;
}

function Records({ c, file, refusal }: { c: Context<Env>; file: CaseFile; refusal: Refusal | null }) {
  const home = `/office/requests/${file.id}`;
  const forbidden = mayDo('sever-record', file, c.var.scope) ?? maySever(file);
  return (
    <OfficePage
      frame={c.var.frame}
      title="区分处理"
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '区分处理' },
      ]}
      actions={<LinkButton href={`${home}/attach-records`}>添加材料</LinkButton>}
    >
      {(refusal ?? forbidden) && <ErrorSummary refusal={refusal ?? forbidden ?? undefined} />}
      <Card title="随答复提供的材料">
        <Stack>
          <p class="note">
            材料里有不予公开的内容、又能够区分的，应当提供可以公开的部分。点“区分处理”，标出不予公开的内容，涂黑并核验，由另一位同事复核放行；放行的新文件随答复提供，原件留在案卷里，不再提供。
          </p>
          <DataTable
            caption="随答复提供的材料"
            captionHidden
            rows={rowsOf(file)}
            empty="还没有添加材料。先添加随答复提供的材料，再区分处理。"
            columns={[
              { title: '材料', heads: true, cell: ({ name }) => name },
              { title: '提供方式', cell: (row) => <State row={row} /> },
              {
                title: '办理',
                cell: (row) => <Action row={row} file={file} open={forbidden === null} />,
              },
            ]}
          />
        </Stack>
      </Card>
    </OfficePage>
  );
}

function rowsOf(file: CaseFile): Row[] {
  const released = new Set(file.severances.map(({ released_id }) => released_id));
  return file.attachments
    .filter(({ kind }) => kind === 'reply')
    .map(({ id, name }) => ({
      attachmentId: id,
      name,
      severance: file.severances.find(({ attachment_id }) => attachment_id === id),
      released: released.has(id) && recordsGiven(file).some((given) => given.id === id),
    }));
}

function State({ row: { severance, released } }: { row: Row }) {
  if (released) return <Tag tone="live">提供区分处理后的部分</Tag>;
  if (!severance) return <Tag tone="new">全部提供</Tag>;
  if (severance.released_at) return <Tag>原件，不提供</Tag>;
  return severance.withdrawn_at ? <Tag>已撤销，不提供</Tag> : <Tag tone="wait">正在区分处理</Tag>;
}

function Action({ row, file, open }: { row: Row; file: CaseFile; open: boolean }) {
  const home = `/office/requests/${file.id}`;
  if (row.severance) return <a href={`${home}/severances/${row.severance.id}`}>打开</a>;
  if (row.released || !open) return <span class="note">无</span>;
  return (
    <div class="row-act">
      <Form action={`${home}/sever-record`} rowVersion={file.row_version}>
        <input type="hidden" name="attachment" value={String(row.attachmentId)} />
        <Button kind="plain">
          区分处理<span class="visually-hidden">：{row.name}</span>
        </Button>
      </Form>
    </div>
  );
}

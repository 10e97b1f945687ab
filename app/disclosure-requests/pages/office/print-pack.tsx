import type { Context } from 'hono';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { sendDocument } from '#app/disclosure-requests/pages/paper-file.ts';
import type { PackForm } from '#app/disclosure-requests/papers/pack-form.ts';
import { printPack } from '#app/disclosure-requests/papers/print-pack.ts';
import { officerNames } from '#app/disclosure-requests/queries.ts';
import { Card } from '#app/shell/card.tsx';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

/** 打印文书: the forms of one file, each as PDF and as an editable document. */
export async function get(c: Context<Env>) {
  const file = await readableCase(c);
  if (!file) return c.notFound();
  const home = `/office/requests/${file.id}`;
  const forms = await formsOf(c, file);
  return c.html(
    <OfficePage
      frame={c.var.frame}
      title={`打印文书　${file.register_no}`}
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '打印文书' },
      ]}
    >
      <Card>
        <p class="note">按案卷现在的内容填好；要手写的地方留空。文书本身（告知书、答复书）在案卷页下载。</p>
        <DataTable
          caption="本件的表单"
          captionHidden
          rows={forms}
          columns={[
            { title: '名称', cell: ({ zh }) => zh, heads: true },
            { title: '下载', cell: (form) => <Files form={form} home={home} /> },
          ]}
        />
      </Card>
    </OfficePage>,
  );
}

function Files({ form, home }: { form: PackForm; home: string }) {
  if (form.missing) return <span class="note">{form.missing}</span>;
  return (
    <>
      <a href={`${home}/print-pack/${form.key}.pdf`}>PDF</a>
      {'　'}
      <a href={`${home}/print-pack/${form.key}.docx`}>Word</a>
    </>
  );
}

export async function getFile(c: Context<Env>) {
  const file = await readableCase(c);
  const [, key, format] = /^([\w-]+)\.(pdf|docx)$/.exec(c.req.param('form') ?? '') ?? [];
  if (!file || !key) return c.notFound();
  const form = (await formsOf(c, file)).find((each) => each.key === key);
  if (!form || form.missing) return c.notFound();
  return sendDocument(c, {
    document: form.document(),
    on: c.var.scope.today,
    name: `${form.zh}-${file.register_no}`,
    format: format === 'docx' ? 'docx' : 'pdf',
  });
}

async function formsOf(c: Context<Env>, file: CaseFile): Promise<PackForm[]> {
  const { scope } = c.var;
  return printPack({ file, scope, names: await officerNames(scope, file.agency_id) });
}

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { lackingIn } from '#app/disclosure-requests/case-bundle/lacking.ts';
import { pressBusy } from '#app/disclosure-requests/case-bundle/press/zip-press.ts';
import { type BundleKind, streamBundle } from '#app/disclosure-requests/case-bundle/stream-bundle.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { readableCase } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { missingRole } from '#app/disclosure-requests/permissions.ts';
import { Button, LinkButton } from '#app/shell/button.tsx';
import { Card, Columns } from '#app/shell/card.tsx';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Form, FormActions } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import type { Refusal } from '#app/shell/scope.ts';
import { writeAudit } from '#db/audit.ts';

/** 案卷打包: the package of evidence for a reconsideration body or a court, and the one for the archive. */
export async function get(c: Context<Env>) {
  const file = await exportableCase(c);
  return file ? c.html(page(c, file)) : c.notFound();
}

export async function post(c: Context<Env>) {
  const file = await exportableCase(c);
  if (!file) return c.notFound();
  const kind: BundleKind = (await c.req.parseBody()).kind === 'archive' ? 'archive' : 'evidence';
  if (kind === 'archive' && file.archives.length === 0)
    return c.html(page(c, file, { code: 'not-archived', reason: '先归档，再下载归档包。' }), 422);
  const { scope } = c.var;
  if (pressBusy()) return c.html(page(c, file, busy), 422);
  // On record before a byte leaves: a package that breaks off has been asked for all the same.
  const subject = `disclosure_requests:${file.id}`;
  await scope.db
    .transaction()
    .execute((trx) => writeAudit(scope.in(trx), { act: 'export-bundle', subject, detail: { kind } }));
  const stream = await streamBundle(scope, file, kind);
  if (!stream) return c.html(page(c, file, busy), 422);
  const name = `${file.register_no}${kind === 'archive' ? '归档包' : '证据包'}.zip`;
  return c.body(stream, 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}

const busy: Refusal = { code: 'busy', reason: '正在打包的案卷较多，请过一分钟再试。' };

async function exportableCase(c: Context<Env>): Promise<CaseFile | undefined> {
  const file = await readableCase(c);
  if (file && missingRole(c.var.scope.actor, 'export-bundle')) throw new HTTPException(403);
  return file;
}

function page(c: Context<Env>, file: CaseFile, refusal?: Refusal) {
  const home = `/office/requests/${file.id}`;
  const lacking = lackingIn(file);
  const [archive] = file.archives.slice(-1);
  return (
    <OfficePage
      frame={c.var.frame}
      title="案卷打包"
      crumbs={[
        { title: '依申请公开', href: '/office/requests' },
        { title: file.register_no, href: home },
        { title: '案卷打包' },
      ]}
      actions={<LinkButton href={home}>返回案卷</LinkButton>}
    >
      <ErrorSummary refusal={refusal} />
      {lacking.length > 0 && (
        <Notice tone="warn" title="案卷里还缺">
          <ul>
            {lacking.map(({ what }) => (
              <li>{what}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class="note">
        压缩包里是案卷的全部材料，含申请人的个人信息，只用于提交复议机关、法院和档案部门。每次下载都记入日志。
      </p>
      <Columns>
        <Card title="证据包">
          <p>
            证据目录（写明证明目的和页码）、申请和附件、全部文书、检索记录、核对单、各稿和审核、送达凭证、期限证明、日志摘录。
          </p>
          <Form action={`${home}/bundle`}>
            <input type="hidden" name="kind" value="evidence" />
            <FormActions>
              <Button>下载证据包</Button>
            </FormActions>
          </Form>
        </Card>
        <Card title="归档包">
          <p>证据包的全部内容，另有卷内目录、元数据、完整日志、文件清单和SHA-256校验值。</p>
          {archive ? (
            <Form action={`${home}/bundle`}>
              <input type="hidden" name="kind" value="archive" />
              <FormActions>
                <Button>下载归档包（{archive.archive_no}）</Button>
              </FormActions>
            </Form>
          ) : (
            <p class="note">办结并归档以后才能下载。</p>
          )}
        </Card>
      </Columns>
    </OfficePage>
  );
}

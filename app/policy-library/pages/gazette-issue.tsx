import type { Context } from 'hono';
import { gazetteName } from '#app/policy-library/gazette/issue-pdf.ts';
import {
  differenceOf,
  type Issue,
  type IssueItem,
  issueZh,
  publishedIssue,
  textsOf,
} from '#app/policy-library/gazette/load-issue.ts';
import { BlockLines } from '#app/policy-library/parts/block-lines.tsx';
import { sizeText } from '#app/policy-library/parts/document-words.ts';
import { IssueContents } from '#app/policy-library/parts/issue-contents.tsx';
import type { Block } from '#app/policy-library/text/block.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { PublicPage } from '#app/shell/public-page.tsx';
import { readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** 一期公报的网络版: the same contents in the same order as the PDF, each item tied to the library. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const issue = await asked(c, c.req.param('number') ?? '');
  if (!issue) return c.notFound();
  const texts = await textsOf(scope, issue.id);
  const name = gazetteName(scope);
  const title = `${name}${issue.year}年第${issue.number}号`;
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title={title}
      lede={`总第${issue.total_number}号，${dayText(issue.published_on ?? '')}出版。${issue.title}`}
      crumbs={[{ title: '政府公报', href: '/gazette' }, { title: `${issue.year}年第${issue.number}号` }]}
      layout="reading"
      meta={{
        kind: 'article',
        title,
        publishedAt: `${issue.published_on} 00:00`,
        source: name,
        keywords: '政府公报',
        description: `${issueZh(issue)}目录和全文，共${issue.items.length}篇。`,
      }}
    >
      <p class="actions">
        <LinkButton href={`/gazette/${issue.year}/${issue.number}.pdf`}>
          下载 PDF（{sizeText(issue.size ?? 0)}）
        </LinkButton>
      </p>
      <IssueContents issue={issue} />
      {issue.items.map((item) => (
        <PrintedItem issue={issue} item={item} text={texts.get(item.id)} />
      ))}
      <p class="note">
        PDF 校验值 SHA-256 <code class="hash">{issue.sha256}</code>
      </p>
    </PublicPage>,
  );
}

/** The issue as it was published, byte for byte; the tag is its checksum. */
export async function getPdf(c: Context<Env>) {
  const issue = await asked(c, (c.req.param('file') ?? '').replace(/\.pdf$/, ''));
  if (!issue?.file_key) return c.notFound();
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${gazetteName(c.var.scope)}${issue.year}年第${issue.number}号.pdf`)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
    etag: `"${issue.sha256}"`,
  };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(await readFile(fileStore(), issue.file_key)), 200, headers);
}

async function asked(c: Context<Env>, number: string): Promise<Issue | undefined> {
  const year = c.req.param('year') ?? '';
  if (!/^\d{4}$/.test(year) || !/^[1-9]\d?$/.test(number)) return undefined;
  return publishedIssue(c.var.scope, { year: Number(year), number: Number(number) });
}

function PrintedItem({
  issue,
  item,
  text,
}: {
  issue: Issue;
  item: IssueItem;
  text: { blocks: Block[]; note: string } | undefined;
}) {
  const difference = differenceOf(item, issue.published_on);
  const isPublic = item.disclosure === 'proactive';
  return (
    <article class="printed" id={`item-${item.id}`}>
      <p class="printed-section">{item.section}</p>
      <h2>{item.title}</h2>
      <p class="printed-no">
        {item.document_no}
        {text?.note && <span>{text.note}</span>}
      </p>
      {difference && (
        <Notice tone="warn" title={difference}>
          <p>
            {item.kind === 'government-rule'
              ? '政府规章以公报刊登的文本为标准文本。'
              : '两处文本正在核对，请以公报刊登的为准。'}
          </p>
        </Notice>
      )}
      <BlockLines blocks={text?.blocks ?? []} />
      <p class="printed-foot">
        {item.kind === 'government-rule' && '以上为标准文本。'}第{item.page}页
        {isPublic && <a href={`/policies/${item.document_id}`}>文件库：效力、修改和解读</a>}
        <a href="#contents">回到目录</a>
      </p>
    </article>
  );
}

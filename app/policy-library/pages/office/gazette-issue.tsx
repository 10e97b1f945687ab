import type { Context } from 'hono';
import { mayEditIssue, moveItem, placeItem, removeItem } from '#app/policy-library/acts/place-item.ts';
import { mayPublishIssue, publishIssue } from '#app/policy-library/acts/publish-issue.ts';
import { CANDIDATES_PER_PAGE, candidates, lastIssueOn } from '#app/policy-library/gazette/candidates.ts';
import { gazetteName, issuePdf } from '#app/policy-library/gazette/issue-pdf.ts';
import { type Issue, issueZh, loadIssue } from '#app/policy-library/gazette/load-issue.ts';
import { mayNotPrint } from '#app/policy-library/gazette/permissions.ts';
import type { GazetteSection } from '#app/policy-library/gazette/sections.ts';
import { Candidates, IssueItems } from '#app/policy-library/parts/issue-items.tsx';
import { Button, LinkButton, RefusedButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { ErrorSummary } from '#app/shell/error-summary.tsx';
import { Facts } from '#app/shell/facts.tsx';
import { Form } from '#app/shell/form.tsx';
import type { Env } from '#app/shell/frame.ts';
import { Notice } from '#app/shell/notice.tsx';
import { OfficePage } from '#app/shell/office-page.tsx';
import { Pager } from '#app/shell/pager.tsx';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { Tag } from '#app/shell/tag.tsx';

/** 一期公报的编排: what it holds, what could be taken in, the specimen, and publication. */
export async function get(c: Context<Env>) {
  const issue = await asked(c);
  return issue ? c.html(await page(c, issue)) : c.notFound();
}

/** 选入、取下、上移、下移、出版; the same page with the reason when it is refused. */
export async function post(c: Context<Env>) {
  const issue = await asked(c);
  if (!issue) return c.notFound();
  const act = c.req.param('act') ?? '';
  const result = await run(c.var.scope, act, { issueId: issue.id, body: await c.req.parseBody() });
  if (!result) return c.notFound();
  if (result.ok) return c.redirect(`/office/gazette/${issue.id}?done=${act}#items`, 303);
  return c.html(await page(c, issue, result.refusal), 422);
}

/** 样刊: the issue as it would be printed now, for those who make it. */
export async function getSpecimen(c: Context<Env>) {
  const issue = await asked(c);
  if (!issue || issue.items.length === 0 || (await mayNotPrint(c.var.scope, 'place-item')))
    return c.notFound();
  const { pdf } = await issuePdf(c.var.scope, { issue, publishedOn: null });
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${gazetteName(c.var.scope)}样刊.pdf`)}`,
  });
}

async function asked(c: Context<Env>): Promise<Issue | undefined> {
  const id = c.req.param('id') ?? '';
  return /^\d{1,15}$/.test(id) ? loadIssue(c.var.scope, Number(id)) : undefined;
}

function run(
  scope: Scope,
  act: string,
  { issueId, body }: { issueId: number; body: Record<string, unknown> },
): Promise<Result<null>> | null {
  const id = (name: string) => (/^\d{1,15}$/.test(String(body[name])) ? Number(body[name]) : 0);
  if (act === 'place') {
    const section = String(body.section ?? '') as GazetteSection;
    return placeItem(scope, { issueId, documentId: id('document'), section });
  }
  if (act === 'remove') return removeItem(scope, { issueId, itemId: id('item') });
  if (act === 'up') return moveItem(scope, { issueId, itemId: id('item'), by: -1 });
  if (act === 'down') return moveItem(scope, { issueId, itemId: id('item'), by: 1 });
  return act === 'publish' ? publishIssue(scope, issueId) : null;
}

async function page(c: Context<Env>, issue: Issue, refusal?: Refusal) {
  const { scope, frame } = c.var;
  const editing = await mayEditIssue(scope, issue);
  const published = issue.published_on !== null;
  const address = `/gazette/${issue.year}/${issue.number}`;
  return (
    <OfficePage
      frame={frame}
      title={issueZh(issue)}
      crumbs={[
        { title: '政府公报', href: '/office/gazette' },
        { title: `${issue.year}年第${issue.number}号` },
      ]}
      tag={<Tag tone={published ? 'live' : 'wait'}>{published ? '已出版' : '编排中'}</Tag>}
      actions={
        published ? (
          <>
            <LinkButton href={address}>公开页</LinkButton>
            <LinkButton href={`${address}.pdf`}>PDF</LinkButton>
          </>
        ) : (
          <Printing issue={issue} refusal={await mayPublishIssue(scope, issue)} mayProof={!editing} />
        )
      }
    >
      {refusal && <ErrorSummary refusal={refusal} />}
      {c.req.query('done') === 'publish' && <Notice tone="done" title="已出版，公众可以看到" live />}
      <Card title={`目录（${issue.items.length}篇）`} id="items">
        <IssueItems issue={issue} editing={editing === null} />
      </Card>
      {published && (
        <Card title="出版">
          <Facts
            facts={[
              { name: '出版日期', value: dayText(issue.published_on ?? '') },
              { name: '文件大小', value: `${issue.size}字节` },
              { name: 'SHA-256', value: <code class="hash">{issue.sha256}</code> },
            ]}
          />
        </Card>
      )}
      {editing === null && (await Choosing({ c, issue }))}
    </OfficePage>
  );
}

function Printing({
  issue,
  refusal,
  mayProof,
}: {
  issue: Issue;
  refusal: Refusal | null;
  mayProof: boolean;
}) {
  return (
    <>
      {mayProof && issue.items.length > 0 && (
        <LinkButton href={`/office/gazette/${issue.id}/specimen.pdf`}>看样刊 PDF</LinkButton>
      )}
      {refusal ? (
        <RefusedButton id="publish" refusal={refusal}>
          出版
        </RefusedButton>
      ) : (
        <Form action={`/office/gazette/${issue.id}/publish`}>
          <Button>出版</Button>
        </Form>
      )}
    </>
  );
}

async function Choosing({ c, issue }: { c: Context<Env>; issue: Issue }) {
  const { scope } = c.var;
  const asked = c.req.query('page') ?? '';
  const at = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
  const since = await lastIssueOn(scope);
  const { rows, total } = await candidates(scope, { page: at, since });
  return (
    <Card title="待刊登" id="candidates">
      <p class="note">
        还没有在任何一期刊登的政府规章、行政规范性文件
        {since ? `，以及${dayText(since)}上一期出版以来公布的其他文件` : '和其他文件'}。
      </p>
      <Candidates issueId={issue.id} rows={rows} total={total} />
      <Pager
        page={at}
        pages={Math.ceil(total / CANDIDATES_PER_PAGE)}
        href={(page) => `/office/gazette/${issue.id}?page=${page}#candidates`}
      />
    </Card>
  );
}

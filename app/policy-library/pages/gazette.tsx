import type { Context } from 'hono';
import { gazetteName } from '#app/policy-library/gazette/issue-pdf.ts';
import { listIssues } from '#app/policy-library/gazette/load-issue.ts';
import { sizeText } from '#app/policy-library/parts/document-words.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { Card } from '#app/shell/card.tsx';
import { shortDayText } from '#app/shell/chinese-day.ts';
import { EmptyState } from '#app/shell/empty-state.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';

type Row = Awaited<ReturnType<typeof listIssues>>[number];

/** 政府公报: every issue that came out, by year, the newest year first. */
export async function get(c: Context<Env>) {
  const { scope } = c.var;
  const issues = await listIssues(scope, { onlyPublished: true });
  const years = [...new Set(issues.map(({ year }) => year))].sort((a, b) => b - a);
  const name = gazetteName(scope);
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="政府公报"
      lede={`${name}免费公开，可以在网上看全文，也可以下载与纸质版相同的 PDF。政府规章以公报刊登的文本为标准文本。`}
      crumbs={[{ title: '政策文件', href: '/policies' }, { title: '政府公报' }]}
      meta={{
        kind: 'column',
        name: '政府公报',
        description: `${name}各期全文：政府规章、政府文件、部门文件，按年份和期号查阅。`,
        keywords: '政府公报,政府规章,标准文本',
        type: '政府公报',
      }}
    >
      {issues.length === 0 ? (
        <EmptyState title="还没有出版公报。">
          <p class="actions">
            <LinkButton href="/policies">看政策文件</LinkButton>
          </p>
        </EmptyState>
      ) : (
        years.map((year) => <Year year={year} issues={issues.filter((issue) => issue.year === year)} />)
      )}
    </PublicPage>,
  );
}

function Year({ year, issues }: { year: number; issues: Row[] }) {
  return (
    <Card title={`${year}年`} more={<span class="note">{issues.length}期</span>}>
      <ul class="issue-list">
        {issues.map((issue) => (
          <li>
            <a class="issue" href={`/gazette/${year}/${issue.number}`}>
              <b>第{issue.number}号</b>
              <span>总第{issue.total_number}号</span>
              {issue.title && <span>{issue.title}</span>}
              <span>
                {issue.published_on && shortDayText(issue.published_on)}　{issue.items}篇
              </span>
            </a>
            <a class="issue-pdf" href={`/gazette/${year}/${issue.number}.pdf`}>
              PDF {sizeText(issue.size ?? 0)}
              <span class="visually-hidden">
                ，{year}年第{issue.number}号
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import type { Context } from 'hono';
import { Card } from '#app/shell/card.tsx';
import type { Env } from '#app/shell/frame.ts';
import { PublicPage } from '#app/shell/public-page.tsx';
import { DataTable } from '#app/shell/table.tsx';

const addresses = [
  { path: '/api/v1/documents', zh: '逐页列出文件，可以按主题、种类、机关、年份、区域筛选' },
  { path: '/api/v1/documents/{id}', zh: '一份文件：著录、效力和依据、各个文本、正文、附件' },
  { path: '/api/v1/search?q=', zh: '检索文件和条文，与本站检索相同' },
  { path: '/api/v1/validity-changes', zh: '哪一天哪份文件的效力变了，依据什么' },
  { path: '/api/v1/themes', zh: '二十二类主题分类和子类' },
  { path: '/api/v1/documents.ndjson', zh: '整库下载，一行一份；加 ?text=0 不带正文' },
  { path: '/api/openapi.json', zh: '以上接口的 OpenAPI 3.1 说明，可以生成程序' },
  { path: '/policies.atom、/policies.feed.json', zh: '订阅：把检索页地址里的参数照抄过来' },
];

/** 开放接口: what programs may ask, told to people. */
export function get(c: Context<Env>) {
  return c.html(
    <PublicPage
      frame={c.var.frame}
      title="开放接口"
      lede="公开的政策文件、条文和效力，程序可以直接取用：只读，不用注册，不用密钥。"
      crumbs={[{ title: '政策文件库', href: '/policies' }, { title: '开放接口' }]}
      meta={{
        kind: 'column',
        name: '开放接口',
        description: '政策文件库的开放接口和整库下载：地址、字段、缓存和频次。',
        keywords: '数据开放,接口,政策文件',
        type: '数据开放',
      }}
    >
      <DataTable
        caption="接口地址"
        captionHidden
        columns={[
          { title: '地址', heads: true, cell: ({ path }) => <Address path={path} /> },
          { title: '给出什么', cell: ({ zh }) => zh },
        ]}
        rows={addresses}
      />
      <Card title="怎样用">
        <ul class="prose-list">
          <li>
            <b>效力</b>：每条记录都有 validity，写明状态、依据文件和条款、起止日期和一句话的理由；加
            on=日期可以查看任何一天的效力。“有效性待核”就是没有证明，不等于有效。
          </li>
          <li>
            <b>翻页</b>：用 next 作下一次的 cursor。按编号翻页，期间新增的文件不会让您漏掉或者重复。
          </li>
          <li>
            <b>少取一次</b>：每个答复都有 ETag；下次带上 If-None-Match，没有变化只答 304。
          </li>
          <li>
            <b>频次</b>：同一地址每分钟最多六百次，整库下载每分钟六次；超过答 429 和 Retry-After。
          </li>
          <li>
            <b>错误</b>：一律是 application/problem+json，写明哪个参数不对、为什么。
          </li>
          <li>
            <b>个人信息</b>：接口不提供责任编辑、经办人等任何个人信息。
          </li>
        </ul>
      </Card>
    </PublicPage>,
  );
}

function Address({ path }: { path: string }) {
  const plain = /[{、]/.test(path) ? null : path;
  return plain ? (
    <a href={plain}>
      <code>{path}</code>
    </a>
  ) : (
    <code>{path}</code>
  );
}

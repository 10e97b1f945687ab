import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { assetHref } from '#app/shell/assets.ts';
import type { Frame } from '#app/shell/frame.ts';

/** Page labels that 政府网站网页标签 demands of a column page. */
export interface ColumnMeta {
  kind: 'column';
  name: string;
  /** A real sentence about purpose and content. */
  description: string;
  keywords: string;
  /** From the vocabulary of the label rules: 首页, 依申请公开, 信息公开年报... */
  type: string;
}

/** Page labels of an article page. */
export interface ArticleMeta {
  kind: 'article';
  title: string;
  /** `YYYY-MM-DD HH:MM` */
  publishedAt: string;
  source: string;
  keywords?: string;
  description?: string;
  author?: string;
  /** The page's own address, for search engines too. */
  url?: string;
  /** The column that the article stands in. */
  column?: Omit<ColumnMeta, 'kind'>;
  /** The same content in other forms. */
  alternates?: { type: string; href: string; title: string }[];
  /** What the page says, in the words of schema.org. */
  linkedData?: Record<string, unknown>;
}

export type PageMeta = ColumnMeta | ArticleMeta;

interface DocumentProps {
  frame: Frame;
  title: string;
  meta?: PageMeta;
  /** Pages about one person or one case are kept out of search engines. */
  unlisted?: boolean;
}

/** The document around every page: head, labels, style sheet, skip link and the banner of the demonstration. */
export function Document(props: PropsWithChildren<DocumentProps>) {
  const { frame } = props;
  const siteName = frame.city.siteName;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="zh-CN" data-face={frame.face}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{props.title === siteName ? siteName : `${props.title} - ${siteName}`}</title>
          <meta name="SiteName" content={siteName} />
          <meta name="SiteDomain" content={frame.city.hosts[0] ?? `${frame.city.code}.localhost`} />
          <meta name="SiteIDCode" content={frame.city.footer.siteCode} />
          {props.meta && <PageLabels meta={props.meta} />}
          {(props.unlisted || frame.city.demo) && <meta name="robots" content="noindex" />}
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" type="image/svg+xml" href={assetHref('window.svg')} />
          <link rel="stylesheet" href={assetHref('main.css')} />
        </head>
        <body>
          <a class="skip" href="#main">
            跳到正文
          </a>
          {frame.city.demo && (
            <aside class="demo-banner" aria-label="示例数据">
              示例数据，非官方网站。人名、机构、文号均为虚构。
            </aside>
          )}
          {props.children}
        </body>
      </html>
    </>
  );
}

function PageLabels({ meta }: { meta: PageMeta }) {
  if (meta.kind === 'column') return <ColumnLabels column={meta} />;
  return (
    <>
      {meta.column && <ColumnLabels column={meta.column} />}
      <meta name="ArticleTitle" content={meta.title} />
      <meta name="PubDate" content={meta.publishedAt} />
      <meta name="ContentSource" content={meta.source} />
      {meta.keywords && <meta name="Keywords" content={meta.keywords} />}
      {meta.description && <meta name="Description" content={meta.description} />}
      {meta.author && <meta name="Author" content={meta.author} />}
      {meta.url && <meta name="Url" content={meta.url} />}
      {meta.url && <link rel="canonical" href={meta.url} />}
      {meta.alternates?.map(({ type, href, title }) => (
        <link rel="alternate" type={type} href={href} title={title} />
      ))}
      {meta.linkedData && <LinkedData data={meta.linkedData} />}
    </>
  );
}

function ColumnLabels({ column }: { column: Omit<ColumnMeta, 'kind'> }) {
  return (
    <>
      <meta name="ColumnName" content={column.name} />
      <meta name="ColumnDescription" content={column.description} />
      <meta name="ColumnKeywords" content={column.keywords} />
      <meta name="ColumnType" content={column.type} />
    </>
  );
}

/** Data, not script: browsers never run it, so the strict policy lets it stand. No text of it can close the element. */
function LinkedData({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
}

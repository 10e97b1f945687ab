import type { Child, PropsWithChildren } from 'hono/jsx';
import { Breadcrumb, type Crumb } from '#app/shell/breadcrumb.tsx';
import { Document, type PageMeta } from '#app/shell/document.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { PublicFooter } from '#app/shell/public-footer.tsx';
import { PublicHeader } from '#app/shell/public-header.tsx';

export interface PublicPageProps {
  frame: Frame;
  /** Title of the document and, unless `ownHeading`, the heading of the page. */
  title: string;
  /** One or two sentences under the heading. */
  lede?: Child;
  /** The way here; 首页 is put before it. */
  crumbs?: Crumb[];
  meta?: PageMeta;
  /** `reading` narrows the column to a comfortable line; `full` leaves the width to the page (home). */
  layout?: 'wide' | 'reading' | 'full';
  /** The page brings its own h1. */
  ownHeading?: boolean;
  /** Keep out of search engines. */
  unlisted?: boolean;
}

/** Frame of every page that the public sees. */
export function PublicPage(props: PropsWithChildren<PublicPageProps>) {
  const { frame, title, layout = 'wide' } = props;
  const crumbs = props.crumbs ? [{ title: '首页', href: '/' }, ...props.crumbs] : [];
  return (
    <Document frame={frame} title={title} meta={props.meta} unlisted={props.unlisted}>
      <PublicHeader frame={frame} />
      <main id="main" class={`main main-${layout}`} tabindex={-1}>
        <Breadcrumb crumbs={crumbs} />
        {!props.ownHeading && <h1 class="page-title">{title}</h1>}
        {props.lede && <p class="lede">{props.lede}</p>}
        {props.children}
      </main>
      <PublicFooter frame={frame} />
    </Document>
  );
}

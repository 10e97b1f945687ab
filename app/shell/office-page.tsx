import type { Child, PropsWithChildren } from 'hono/jsx';
import { Breadcrumb, type Crumb } from '#app/shell/breadcrumb.tsx';
import { Document } from '#app/shell/document.tsx';
import type { Frame } from '#app/shell/frame.ts';
import { OfficeRail } from '#app/shell/office-rail.tsx';

export interface OfficePageProps {
  frame: Frame;
  title: string;
  crumbs?: Crumb[];
  /** Beside the heading: a tag with the stage. */
  tag?: Child;
  /** Buttons at the right of the heading. */
  actions?: Child;
}

/** Frame of every page that an officer sees: the rail of duties and a dense main column. */
export function OfficePage(props: PropsWithChildren<OfficePageProps>) {
  return (
    <Document frame={props.frame} title={props.title} unlisted>
      <div class="office">
        <OfficeRail frame={props.frame} />
        <main id="main" class="office-main" tabindex={-1}>
          <Breadcrumb crumbs={props.crumbs ?? []} />
          <div class="office-head">
            <h1>{props.title}</h1>
            {props.tag}
            {props.actions && <div class="actions">{props.actions}</div>}
          </div>
          {props.children}
        </main>
      </div>
    </Document>
  );
}

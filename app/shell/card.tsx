import type { Child, PropsWithChildren } from 'hono/jsx';

export interface CardProps {
  title?: string;
  /** At the right of the title: a link. */
  more?: Child;
  id?: string;
}

/** White paper with a title. */
export function Card({ title, more, id, children }: PropsWithChildren<CardProps>) {
  return (
    <section class="card" id={id}>
      {title && (
        <div class="card-head">
          <h2>{title}</h2>
          {more}
        </div>
      )}
      {children}
    </section>
  );
}

/** Cards side by side; `main` is a wide and a narrow column, `half` two alike, `third` three. One column on a phone. */
export function Columns({
  shape = 'half',
  children,
}: PropsWithChildren<{ shape?: 'main' | 'half' | 'third' }>) {
  return <div class={`columns columns-${shape}`}>{children}</div>;
}

/** Cards under each other inside one column. */
export function Stack({ children }: PropsWithChildren) {
  return <div class="stack">{children}</div>;
}

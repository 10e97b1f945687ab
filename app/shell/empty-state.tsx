import type { PropsWithChildren } from 'hono/jsx';

/** Nothing here, said in a sentence, with what to do next as children. */
export function EmptyState({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <div class="empty">
      <p>{title}</p>
      {children}
    </div>
  );
}

import type { Child } from 'hono/jsx';

export interface TimelineItem {
  /** As it is to be read: 9月27日 10:12 */
  at: string;
  /** For machines: a day or an ISO instant. */
  datetime?: string;
  who?: string;
  what: Child;
  /** The last thing that happened, or the one waited for. */
  live?: boolean;
}

/** What happened, in the order given. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol class="timeline">
      {items.map(({ at, datetime, who, what, live }) => (
        <li class={live ? 'timeline-live' : undefined}>
          <p class="timeline-head">
            <time datetime={datetime}>{at}</time>
            {who && <span>{who}</span>}
          </p>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}

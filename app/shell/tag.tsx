import type { PropsWithChildren } from 'hono/jsx';

/** `new` deep blue, `live` green, `wait` amber, `late` vermilion, `plain` grey. */
export type TagTone = 'new' | 'live' | 'wait' | 'late' | 'plain';

/** A word that says the state; the words differ, not only the colours. */
export function Tag({ tone = 'plain', children }: PropsWithChildren<{ tone?: TagTone }>) {
  return <span class={`tag tag-${tone}`}>{children}</span>;
}

import type { PropsWithChildren } from 'hono/jsx';

export type NoticeTone = 'info' | 'warn' | 'done';

const marks: Record<NoticeTone, string> = { info: '提示', warn: '注意', done: '已办' };

/** A message in the page; `live` reads it out when the page opens (after an act). */
export function Notice({
  tone = 'info',
  title,
  live,
  children,
}: PropsWithChildren<{ tone?: NoticeTone; title?: string; live?: boolean }>) {
  return (
    <div class={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      <span class="notice-mark">{marks[tone]}</span>
      <div class="notice-text">
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}

import type { PropsWithChildren } from 'hono/jsx';
import { assetHref } from '#app/shell/assets.ts';

/** Custom elements of `islands/`, one file each; the markup inside them works without their script. */
export type IslandName = 'clock-strip' | 'once-form' | 'search-suggest' | 'severance-marker';

/**
 * The content and, once a page, the island's hashed script: hono/jsx lifts an async script into the head
 * and drops its repeats.
 */
export function Island({ name, children }: PropsWithChildren<{ name: IslandName }>) {
  return (
    <>
      <script type="module" async src={assetHref(`${name}.ts`)} />
      {children}
    </>
  );
}

import type { Hono } from 'hono';
import type { Entry, Env } from '#app/shell/frame.ts';
import type { Actor } from '#app/shell/scope.ts';

/** What a folder of `app/` gives to `app/routes.ts`: its pages, and where they are entered. */
export interface Duty {
  /** Name of the folder. */
  key: string;
  /** 依申请公开: the group in the officers' rail. */
  title: string;
  routes: Hono<Env>;
  /** In the header of the public portal. */
  entry?: Entry;
  /** Entries of the rail for this officer; none when the duty is not his. */
  rail?: (actor: Actor) => Entry[];
}

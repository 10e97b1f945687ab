import type { City } from '#app/shell/city.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** 标准、长者、高对比: the three faces; they change tokens only. */
export type Face = 'standard' | 'elder' | 'contrast';

export interface Entry {
  title: string;
  href: string;
}

/** What a page frame needs that does not come from the page; `server.tsx` fills it, so the shell knows no duty. */
export interface Frame {
  city: City;
  face: Face;
  today: Day;
  /** Path of the request, to mark the current entry and to come back after a change of face. */
  path: string;
  /** Entries of the public header whose duty has routes. */
  entries: Entry[];
  /** Groups of the officers' rail. */
  rail: { title: string; entries: (Entry & { count?: number })[] }[];
  officer: { name: string; agency: string } | null;
}

/** Variables of the Hono context. */
export interface Env {
  Variables: { scope: Scope; frame: Frame; requestId: string };
}

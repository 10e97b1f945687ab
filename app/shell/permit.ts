import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from '#app/shell/frame.ts';
import type { Actor, Role } from '#app/shell/scope.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

/** Whether the actor is an officer who holds one of the roles. */
export function hasRole(actor: Actor, ...roles: Role[]): actor is Officer {
  return actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));
}

/** Mounted on `/office/*`: whoever has not signed in goes to the sign-in page and comes back afterwards. */
export const officersOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.scope.actor.kind === 'officer' || openPaths.has(c.req.path)) return next();
  const { pathname, search } = new URL(c.req.url);
  const back = c.req.method === 'GET' ? pathname + search : '/office';
  return c.redirect(`/office/sign-in?back=${encodeURIComponent(back)}`, 303);
};

/** Mounted on pages that only some roles may open: 403 for every other officer. */
export function rolesOnly(...roles: Role[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (!hasRole(c.var.scope.actor, ...roles)) throw new HTTPException(403);
    return next();
  };
}

/** The way in: these pages look at the session themselves. */
const openPaths = new Set([
  '/office/sign-in',
  '/office/sign-out',
  '/office/two-factor',
  '/office/enrol',
  '/office/password',
]);

import { roleNames } from '#app/accounts/permissions.ts';
import type { Actor, Refusal, Role, Scope } from '#app/shell/scope.ts';

/** 政府公报 is run by the government's own office, never by a department. */
export const gazetteActs = {
  'open-issue': { zh: '新开一期', roles: ['clerk', 'office-head'] },
  'place-item': { zh: '编排', roles: ['clerk', 'office-head'] },
  'publish-issue': { zh: '出版', roles: ['office-head'] },
} as const satisfies Record<string, { zh: string; roles: readonly Role[] }>;

export type GazetteAct = keyof typeof gazetteActs;

/** Why the actor may not do the act; null when he may. */
export async function mayNotPrint(scope: Scope, act: GazetteAct): Promise<Refusal | null> {
  const { actor } = scope;
  if (actor.kind === 'system') return null;
  const { zh, roles }: { zh: string; roles: readonly Role[] } = gazetteActs[act];
  const refusal = {
    code: 'not-your-role',
    reason: `“${zh}”由政府办公室的${roleNames(roles, '或')}办理，部门不办公报。`,
  };
  if (!holds(actor, roles)) return refusal;
  const own = await scope.db
    .selectFrom('agencies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('id', '=', actor.agencyId)
    .where('kind', '=', 'government-office')
    .executeTakeFirst();
  return own ? null : refusal;
}

function holds(actor: Actor, roles: readonly Role[]): actor is Extract<Actor, { kind: 'officer' }> {
  return actor.kind === 'officer' && actor.roles.some((role) => roles.includes(role));
}

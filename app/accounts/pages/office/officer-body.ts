import { roleChoices } from '#app/accounts/permissions.ts';
import type { Role } from '#app/shell/scope.ts';

/** What the form of an officer's post brings. */
export interface PostValues {
  name: string;
  unitId: number | null;
  roles: Role[];
}

/** Reads the form, which was parsed with `all`; unknown roles are dropped. */
export function readPost(body: Record<string, unknown>): PostValues {
  const asked = [body.roles].flat();
  return {
    name: typeof body.name === 'string' ? body.name.trim().slice(0, 50) : '',
    unitId: Number(body.unit) || null,
    roles: roleChoices.map(({ role }) => role).filter((role) => asked.includes(role)),
  };
}

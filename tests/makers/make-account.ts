import { addOfficer } from '#app/accounts/acts/add-officer.ts';
import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { listAgencies } from '#app/agencies/queries.ts';
import type { Role, Scope } from '#app/shell/scope.ts';
import { agencySeedsOf } from '#cities/all.ts';

export const examplePassword = 'shi-li-mi-ma-2024';

/** An officer of the city's government office with an account; the directory is loaded at the first one. */
export async function makeAccount(
  scope: Scope,
  username: string,
  roles: Role[] = ['clerk'],
): Promise<number> {
  await loadAgencies(scope, agencySeedsOf(scope.city));
  const [office] = await listAgencies(scope);
  if (!office) throw new Error('the city has no agencies');
  const made = await addOfficer(scope, {
    agencyId: office.id,
    unitId: null,
    username,
    name: `示例${username}`,
    roles,
    password: examplePassword,
  });
  if (!made.ok) throw new Error(made.refusal.reason);
  return made.value.officerId;
}

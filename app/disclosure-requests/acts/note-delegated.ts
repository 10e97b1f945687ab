import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { type CaseAct, permissions } from '#app/disclosure-requests/permissions.ts';
import type { Role, Scope } from '#app/shell/scope.ts';

/**
 * Records that an act was done for somebody else (代): none of the officer's own roles allows it, a delegation of today
 * does. Answers what the audit line says of it; nothing where the officer acted by his own role.
 */
export async function noteDelegated(
  scope: Scope,
  file: CaseFile,
  act: CaseAct,
): Promise<{ delegation?: number }> {
  const { actor } = scope;
  if (actor.kind !== 'officer' || !actor.standsIn?.length) return {};
  const allowed: readonly Role[] = permissions[act];
  const delegated = new Set(actor.standsIn.map(({ role }) => role));
  if (actor.roles.some((role) => allowed.includes(role) && !delegated.has(role))) return {};
  const used = actor.standsIn.find(({ role }) => allowed.includes(role));
  if (!used) return {};
  await scope.db
    .insertInto('delegated_acts')
    .values({
      city: scope.city.code,
      request_id: file.id,
      delegation_id: used.delegationId,
      act,
      officer_id: actor.officerId,
      recorded_at: scope.now,
    })
    .execute();
  return { delegation: used.delegationId };
}

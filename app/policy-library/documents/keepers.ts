import { roleNames } from '#app/accounts/permissions.ts';
import { type LibraryAct, mayDo, permissions } from '#app/policy-library/permissions.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';

/** The agencies that keep the record of a document. */
export interface Kept {
  agency_id: number | null;
  drafting_agency_id: number | null;
}

/**
 * Why the officer may not do an act of the library to a document; null when he may: officers of the agency that issued
 * or drafted it, and those of the city's government office, which keeps the library and what bodies outside have made.
 */
export async function mayKeep(scope: Scope, act: LibraryAct, kept: Kept): Promise<Refusal | null> {
  const { actor } = scope;
  if (actor.kind === 'system') return null;
  const roles = roleNames(permissions[act], '或');
  if (actor.kind !== 'officer' || !mayDo(actor, act)) {
    return { code: 'not-your-role', reason: `这件事由${roles}办理。` };
  }
  const own = actor.agencyId === kept.agency_id || actor.agencyId === kept.drafting_agency_id;
  if (own || (await isOfGovernmentOffice(scope))) return null;
  return { code: 'not-your-agency', reason: `由制定机关、起草部门或者市政府办公室的${roles}办理。` };
}

/** Whether the officer works in the city's government office. */
export async function isOfGovernmentOffice({ db, city, actor }: Scope): Promise<boolean> {
  if (actor.kind !== 'officer') return false;
  const agency = await db
    .selectFrom('agencies')
    .select('kind')
    .where('city', '=', city.code)
    .where('id', '=', actor.agencyId)
    .executeTakeFirst();
  return agency?.kind === 'government-office';
}

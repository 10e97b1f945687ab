import { hasRole } from '#app/shell/permit.ts';
import { type Refusal, refused, type Scope } from '#app/shell/scope.ts';

/**
 * Who proposes and adopts days of the calendar: office heads and the administrator. What holds for the whole city is
 * for those of the competent department (政府办公厅（室）); an agency's own day off for its office head too.
 */
export async function mayKeepCalendar(scope: Scope, agencyId: number | null): Promise<Refusal | null> {
  const { actor } = scope;
  if (actor.kind === 'system') return null;
  if (actor.kind !== 'officer' || !hasRole(actor, 'office-head', 'administrator')) {
    return refused('not-your-role', '放假安排由公开工作机构负责人或者系统管理员维护。').refusal;
  }
  if (actor.agencyId === agencyId || actor.roles.includes('administrator')) return null;
  const agency = await scope.db
    .selectFrom('agencies')
    .select('kind')
    .where('city', '=', scope.city.code)
    .where('id', '=', actor.agencyId)
    .executeTakeFirst();
  if (agency?.kind === 'government-office') return null;
  return refused(
    'not-the-department',
    '全市的放假安排由市政府办公室维护；本机关只能提出和采用只适用于本机关的停工日。',
  ).refusal;
}

import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import { listAgencies, replyNamesOf, unitsOf } from '#app/agencies/queries.ts';
import { dayOf } from '#app/shell/clock.ts';
import { type Actor, makeScope, type Role } from '#app/shell/scope.ts';
import { agencySeedsOf, cities } from '#cities/all.ts';
import type { At, Cast } from '#cli/demo/run-plan.ts';
import type { Database } from '#db/client.ts';

/** The first city's main office with one officer for each part, and scopes of any moment. */
export async function demoCast(db: Database): Promise<{ at: At; cast: Cast }> {
  const city = cities[0];
  if (!city) throw new Error('no city');
  const at: At = (actor, now) => makeScope({ db, city, actor, now, today: dayOf(now) });
  const system = at({ kind: 'system', name: 'test' }, new Date('2023-11-01T01:00:00Z'));
  await loadAgencies(system, agencySeedsOf(city));
  const agencyId = (await listAgencies(system))[0]?.id ?? 0;
  const unitId = (await unitsOf(system, agencyId))[0]?.id ?? 0;
  const replyNameId = (await replyNamesOf(system, agencyId))[0]?.id ?? 0;
  const officer = async (name: string, roles: Role[]): Promise<Extract<Actor, { kind: 'officer' }>> => {
    const { id } = await db
      .insertInto('officers')
      .values({
        city: city.code,
        agency_id: agencyId,
        unit_id: unitId,
        user_id: null,
        name,
        recorded_at: system.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { kind: 'officer', officerId: id, name, agencyId, unitId, roles };
  };
  const cast = {
    agencyId,
    unitId,
    replyNameId,
    clerk: await officer('示例受理', ['clerk', 'service']),
    handler: await officer('示例承办', ['handler']),
    reviewer: await officer('示例审核', ['reviewer']),
    head: await officer('示例负责', ['office-head']),
    signer: await officer('示例签发', ['signer']),
  };
  return { at, cast };
}

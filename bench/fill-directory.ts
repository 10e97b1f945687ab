import { loadAgencies } from '#app/agencies/acts/load-agencies.ts';
import type { City } from '#app/shell/city.ts';
import { makeScope } from '#app/shell/scope.ts';
import { agencySeedsOf, cities } from '#cities/all.ts';
import { openDatabase } from '#db/client.ts';

/** Loads the directory of the first city into an empty, migrated database. */
export async function fillDirectory(ownerUrl: string): Promise<City> {
  const [city] = cities;
  if (!city) throw new Error('no city is installed');
  const db = openDatabase(ownerUrl, { role: 'owner', max: 1 });
  const actor = { kind: 'system' as const, name: 'bench' };
  const scope = makeScope({ db, city, actor, now: new Date('2025-01-10T01:00:00Z'), today: '2025-01-10' });
  await loadAgencies(scope, agencySeedsOf(city));
  await db.destroy();
  return city;
}

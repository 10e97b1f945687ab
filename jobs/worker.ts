import { searchFile } from '#app/policy-library/searching/search-files.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeScope, type Scope } from '#app/shell/scope.ts';
import { cities } from '#cities/all.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { followChanges } from '#db/follow-changes.ts';
import { type IndexLoop, indexLoop } from '#jobs/index-loop.ts';

export interface Worker {
  /** Ends when the step under way has ended. */
  close(): Promise<void>;
}

/** The work that no web process does: today it keeps the search index of every city in step with the changes. */
export function startWorker({ databaseUrl, dataDir }: { databaseUrl: string; dataDir: string }): Worker {
  const db = openDatabase(databaseUrl, { role: 'app', max: 4 });
  const loops = new Map<string, IndexLoop>();
  for (const city of cities) {
    loops.set(city.code, indexLoop({ file: searchFile(dataDir, city.code), scope: () => scopeOf(db, city) }));
  }
  const follower = followChanges(databaseUrl, {
    change: (city) => loops.get(city)?.wake(),
    connected: (connected) => {
      // What changed while nobody listened.
      if (connected) for (const loop of loops.values()) loop.wake();
    },
  });
  return {
    close: async () => {
      await follower.stop();
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
      await db.destroy();
    },
  };
}

function scopeOf(db: Database, city: City): Scope {
  const instant = now();
  const actor = { kind: 'system' as const, name: 'worker' };
  return makeScope({ db, city, actor, now: instant, today: dayOf(instant) });
}

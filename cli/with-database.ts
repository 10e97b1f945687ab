import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeScope, type Scope } from '#app/shell/scope.ts';
import { openInstallation } from '#cli/installation.ts';
import { type Database, openDatabase } from '#db/client.ts';

/** What a command works with. */
export interface CommandDatabase {
  /** As the program: it can neither alter nor delete a fact. */
  db: Database;
  ownerUrl: string;
  dataDir: string;
  /** A scope in which the command itself is the actor, at this moment. */
  scopeFor(city: City, actorName: string): Scope;
}

/** Runs a command on the running server's database, or starts the database for this run. */
export async function withDatabase<T>(work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const { ownerUrl, dataDir, close } = await openInstallation(process.env, 'command');
  const db = openDatabase(ownerUrl, { role: 'app', max: 4 });
  const scopeFor = (city: City, name: string) => {
    const instant = now();
    return makeScope({ db, city, actor: { kind: 'system', name }, now: instant, today: dayOf(instant) });
  };
  try {
    return await work({ db, ownerUrl, dataDir, scopeFor });
  } finally {
    await db.destroy();
    await close();
  }
}

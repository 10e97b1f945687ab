import type { City } from '#app/shell/city.ts';
import { dayOf } from '#app/shell/clock.ts';
import { type Actor, makeScope, type Scope } from '#app/shell/scope.ts';
import { type Database, openDatabase } from '#db/client.ts';

/** An account of the demonstration, with the password made for it just now. */
export interface DemoAccount {
  username: string;
  password: string;
  role: string;
}

/** Scopes at any moment: the demonstration is made through the acts, with a simulated clock. */
export type ScopeSource = (at: { city: City; actor: Actor; now: Date }) => Scope;

/** Fills an empty database with the demonstration; does nothing, and returns no account, when it holds an agency. */
export async function seedDemoIfEmpty(ownerUrl: string): Promise<DemoAccount[]> {
  const db = openDatabase(ownerUrl, { role: 'app', max: 2 });
  try {
    if (!(await isEmpty(db))) return [];
    const { seedDemo } = await import('#cli/seed-demo.ts');
    const { accounts } = await seedDemo(({ city, actor, now }) =>
      makeScope({ db, city, actor, now, today: dayOf(now) }),
    );
    return accounts;
  } finally {
    await db.destroy();
  }
}

async function isEmpty(db: Database): Promise<boolean> {
  const agency = await db.selectFrom('agencies').select('id').limit(1).executeTakeFirst();
  return agency === undefined;
}

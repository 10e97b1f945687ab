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
    await refuseHalfSeeded(db);
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

/** A start that was killed while it seeded leaves a ledger that is not whole; better said than shown. */
async function refuseHalfSeeded(db: Database): Promise<void> {
  const marks = await db
    .selectFrom('audit_lines')
    .select(['city', 'act'])
    .where('act', 'in', ['begin-demo', 'finish-demo'])
    .execute();
  const finished = new Set(marks.filter(({ act }) => act === 'finish-demo').map(({ city }) => city));
  if (marks.every(({ city }) => finished.has(city))) return;
  throw new Error(
    'the first start was interrupted while it made the demonstration: delete the data folder and start again',
  );
}

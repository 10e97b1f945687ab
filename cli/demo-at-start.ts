import { dayOf } from '#app/shell/clock.ts';
import { makeScope } from '#app/shell/scope.ts';
import type { DemoAccount } from '#cli/demo/scope-source.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';

/** Where an installation keeps its records and its files. */
interface Place {
  ownerUrl: string;
  dataDir: string;
}

/**
 * Fills an empty database with the demonstration; does nothing, and returns no account, when it holds an agency.
 * @throws when an earlier start was cut short while it did so.
 */
export async function seedDemoIfEmpty({ ownerUrl, dataDir }: Place): Promise<DemoAccount[]> {
  const db = openDatabase(ownerUrl, { role: 'app', max: 4, lazy: true });
  try {
    if (!(await isEmpty(db))) return [];
    console.error('making the demonstration ledger ...');
    installFileStore(fileStoreIn(dataDir));
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
  const marks = await db
    .selectFrom('audit_lines')
    .select('act')
    .where('act', 'in', ['begin-demo', 'finish-demo'])
    .execute();
  const unfinished = marks.filter(({ act }) => act === 'begin-demo').length * 2 !== marks.length;
  if (unfinished) {
    throw new Error(
      'the first start was cut short while it made the demonstration: empty the data folder and start again',
    );
  }
  const agency = await db.selectFrom('agencies').select('id').limit(1).executeTakeFirst();
  return agency === undefined;
}

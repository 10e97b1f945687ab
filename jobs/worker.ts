import { searchFile } from '#app/policy-library/searching/search-files.ts';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeScope, type Scope } from '#app/shell/scope.ts';
import { cities } from '#cities/all.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { followChanges } from '#db/follow-changes.ts';
import { fileStoreIn } from '#integrations/files/file-store.ts';
import { installFileStore } from '#integrations/files/installed-store.ts';
import { mailboxesFrom } from '#integrations/mail/mailboxes.ts';
import { smtpFrom } from '#integrations/mail/smtp.ts';
import { smsGatewayFrom } from '#integrations/sms/http-gateway.ts';
import { enqueue } from '#jobs/enqueue.ts';
import { type IndexLoop, indexLoop } from '#jobs/index-loop.ts';
import { jobHandlers } from '#jobs/job-handlers.ts';
import { runJobs } from '#jobs/run-jobs.ts';

export interface Worker {
  /** Ends when the steps under way have ended. */
  close(): Promise<void>;
}

/** The work that no web process does: the search index of every city in step with the changes, and the jobs of the queue. */
export function startWorker(at: { databaseUrl: string; dataDir: string; env?: NodeJS.ProcessEnv }): Worker {
  const { databaseUrl, dataDir, env = process.env } = at;
  installFileStore(fileStoreIn(dataDir));
  const outside = { mail: smtpFrom(env), sms: smsGatewayFrom(env), mailboxes: mailboxesFrom(env) };
  const db = openDatabase(databaseUrl, { role: 'app', max: 6 });
  const scopeOf = scopesOn(db);
  const index = keepIndexes({ databaseUrl, dataDir, scopeOf });
  const jobs = runJobs(db, jobHandlers(cities, scopeOf, outside));
  const [anyCity] = cities;
  // A worker that was not there at 08:30 makes up for it.
  const madeUp = jobs.started.then(() => anyCity && enqueue(scopeOf(anyCity), ['remind-officers', {}]));
  return {
    close: async () => {
      await Promise.all([index.stop(), jobs.stop(), madeUp.catch(() => {})]);
      await db.destroy();
    },
  };
}

function scopesOn(db: Database) {
  return (city: City): Scope => {
    const instant = now();
    const actor = { kind: 'system' as const, name: 'worker' };
    return makeScope({ db, city, actor, now: instant, today: dayOf(instant) });
  };
}

interface Indexing {
  databaseUrl: string;
  dataDir: string;
  scopeOf: (city: City) => Scope;
}

function keepIndexes({ databaseUrl, dataDir, scopeOf }: Indexing): { stop(): Promise<void> } {
  const loops = new Map<string, IndexLoop>();
  for (const city of cities) {
    const scope = () => scopeOf(city);
    loops.set(city.code, indexLoop({ file: searchFile(dataDir, city.code), scope }));
  }
  const follower = followChanges(databaseUrl, {
    change: (city) => loops.get(city)?.wake(),
    connected: (connected) => {
      // What changed while nobody listened.
      if (connected) for (const loop of loops.values()) loop.wake();
    },
  });
  return {
    stop: async () => {
      await follower.stop();
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
}

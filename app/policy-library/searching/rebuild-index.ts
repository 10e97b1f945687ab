import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { changesEdge } from '#app/policy-library/searching/changes-since.ts';
import { entriesOf } from '#app/policy-library/searching/entries-of.ts';
import { everyDocument } from '#app/policy-library/searching/indexed-documents.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { DB } from '#db/tables.ts';
import type { SearchEntry } from '#search/engine.ts';
import { rebuildFts } from '#search/fts/rebuild-fts.ts';

const LOOK_AGAIN_MS = 1000;

/** Says, after each batch, how many documents have been read. */
type Progress = (documents: number) => void;

interface Rebuilding {
  file: string;
  onProgress?: Progress;
  /** Asked when no other process rebuilds any more: it may have done the work. */
  isNeeded?: () => Promise<boolean>;
}

/**
 * Makes the index of a city out of the database: a new one, put in its place when it is whole, so that the old one
 * serves meanwhile. It notes the place in the changes before it reads, and the worker follows from there. One process
 * at a time; the others wait.
 */
export async function rebuildIndex(scope: Scope, { file, onProgress, isNeeded }: Rebuilding): Promise<void> {
  await scope.db.connection().execute(async (connection) => {
    const key = sql`hashtextextended(${`search index ${scope.city.code}`}, 0)`;
    while (!(await holdsLock(connection, key))) await sleep(LOOK_AGAIN_MS);
    try {
      if (isNeeded && !(await isNeeded())) return;
      const edge = await changesEdge(scope);
      await rebuildFts(file, entriesInBatches(scope, onProgress), edge);
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection);
    }
  });
}

async function holdsLock(connection: Kysely<DB>, key: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_lock(${key}) as held`.execute(
    connection,
  );
  return rows[0]?.held ?? false;
}

async function* entriesInBatches(scope: Scope, onProgress?: Progress): AsyncIterable<SearchEntry[]> {
  let documents = 0;
  for await (const batch of everyDocument(scope)) {
    yield batch.flatMap(entriesOf);
    documents += batch.length;
    onProgress?.(documents);
  }
}

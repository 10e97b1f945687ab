import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { analyserVersion } from '#search/analysis/terms.ts';
import type { SearchEntry } from '#search/engine.ts';
import { connect, type IndexDatabase } from './database.ts';
import { install, newGeneration, throwAway } from './generation.ts';
import { setProminence } from './prominence.ts';
import { schema } from './schema.ts';
import { setMeta } from './write.ts';
import { insertEntries } from './write-entries.ts';

/**
 * Builds a new index beside the present one and puts it in its place when it is whole. Each batch holds whole documents.
 * `seq` is the last change noted before the entries were read: what came later is caught up from there.
 */
export async function rebuildFts(
  file: string,
  entries: AsyncIterable<SearchEntry[]>,
  seq: number,
): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const generation = newGeneration(file);
  const db = connect(generation);
  try {
    await fill(db, entries);
    await setMeta(db, 'analyser', analyserVersion);
    await setMeta(db, 'revision', '0');
    await setMeta(db, 'seq', String(seq));
    await db.exec('commit');
    await db.exec('pragma journal_mode = wal');
    db.close();
  } catch (error) {
    db.close();
    throwAway(generation);
    throw error;
  }
  install(file, generation);
}

/** Nobody reads the file yet and a half-built one is thrown away, so nothing is journalled. */
async function fill(db: IndexDatabase, entries: AsyncIterable<SearchEntry[]>): Promise<void> {
  await db.exec('pragma journal_mode = off');
  await db.exec('pragma synchronous = off');
  await db.exec('pragma cache_size = -65536');
  await db.exec(schema);
  await db.exec('begin');
  for await (const batch of entries) await insertEntries(db, batch);
  await setProminence(db);
  await db.exec(`insert into postings (postings) values ('optimize')`);
}

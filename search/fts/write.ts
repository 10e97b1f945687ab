import type { SearchEntry } from '#search/engine.ts';
import { metaNumber } from './columns.ts';
import type { IndexDatabase } from './database.ts';
import { deleteDocuments, insertEntries } from './write-entries.ts';

/** Replaces documents by their entries, all at once. */
export async function put(db: IndexDatabase, entries: SearchEntry[], seq: number): Promise<void> {
  await db.write(async () => {
    const revision = await nextRevision(db);
    const keys = [...new Set(entries.map((entry) => entry.documentKey))];
    await deleteDocuments(db, keys, revision);
    await insertEntries(db, entries);
    await setMeta(db, 'seq', String(Math.max(seq, await metaNumber(db, 'seq'))));
  });
}

export async function remove(db: IndexDatabase, documentKeys: string[]): Promise<void> {
  await db.write(async () => {
    await deleteDocuments(db, documentKeys, await nextRevision(db));
  });
}

export async function setMeta(db: IndexDatabase, name: string, value: string): Promise<void> {
  await db.rows(
    'insert into meta values (?, ?) on conflict (name) do update set value = excluded.value',
    name,
    value,
  );
}

async function nextRevision(db: IndexDatabase): Promise<number> {
  const revision = (await metaNumber(db, 'revision')) + 1;
  await setMeta(db, 'revision', String(revision));
  return revision;
}

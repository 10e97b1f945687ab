import { analyserVersion } from '#search/analysis/terms.ts';
import type { SearchEngine } from '#search/engine.ts';
import { generationOf } from './generation.ts';
import { type Opened, openGeneration } from './opened.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';
import { put, remove } from './write.ts';

export interface FtsOptions {
  /** Path of the index; its database files stand beside it. */
  file: string;
  readonly?: boolean;
}

/**
 * The embedded engine: SQLite FTS5 in one file a city. Any number of processes may read while one writes. A rebuilt
 * index is taken up at the next call. Throws where the index is not ready: ask `state()` first.
 */
export async function openFts({ file, readonly }: FtsOptions): Promise<SearchEngine> {
  let opened: Opened | null = null;

  async function present(): Promise<Opened | null> {
    const generation = generationOf(file);
    if (opened?.generation === generation && opened?.sound) return opened;
    // The old connection stays open for the queries that run on it; it closes when it is collected.
    opened = generation === null ? null : await openGeneration(generation);
    return opened;
  }
  async function ready(): Promise<Opened> {
    const index = await present();
    if (!index?.sound) throw new Error(`the search index ${file} must be rebuilt`);
    return index;
  }
  function writable(): void {
    if (readonly) throw new Error(`the search index ${file} is open for reading only`);
  }
  return {
    search: async (query) => (await ready()).read((index) => search(index, query)),
    suggest: async (prefix, limit) => (await ready()).read((index) => suggest(index, prefix, limit)),
    async put(entries, { seq }) {
      writable();
      await (await ready()).write((db) => put(db, entries, seq));
    },
    async remove(documentKeys) {
      writable();
      await (await ready()).write((db) => remove(db, documentKeys));
    },
    async state() {
      const index = await present();
      if (!index?.sound) return { ready: false, entries: 0, seq: 0, analyserVersion };
      return { ready: true, analyserVersion, ...(await index.figures()) };
    },
    async close() {
      opened?.db.close();
      opened = null;
    },
  };
}

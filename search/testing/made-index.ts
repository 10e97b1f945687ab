import type { SearchEngine, SearchEntry } from '#search/engine.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { rebuildFts } from '#search/fts/rebuild-fts.ts';

/** Builds the index at a path anew from these entries, whole documents each. */
export async function buildIndex(file: string, entries: SearchEntry[], seq = 0): Promise<void> {
  await rebuildFts(file, oneBatch(entries), seq);
}

export async function builtAndOpened(file: string, entries: SearchEntry[]): Promise<SearchEngine> {
  await buildIndex(file, entries);
  return openFts({ file });
}

async function* oneBatch(entries: SearchEntry[]): AsyncIterable<SearchEntry[]> {
  if (entries.length > 0) yield entries;
}

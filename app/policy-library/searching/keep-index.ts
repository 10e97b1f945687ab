import { statSync } from 'node:fs';
import { changesEdge, changesSince, type SeenChange } from '#app/policy-library/searching/changes-since.ts';
import { entriesOf } from '#app/policy-library/searching/entries-of.ts';
import { documentsToIndex } from '#app/policy-library/searching/indexed-documents.ts';
import { rebuildIndex } from '#app/policy-library/searching/rebuild-index.ts';
import type { Scope } from '#app/shell/scope.ts';
import { tellReaders } from '#db/changes.ts';
import type { SearchEngine } from '#search/engine.ts';
import { openFts } from '#search/fts/open-fts.ts';

/** Documents put into the index in one go. */
const BATCH = 50;

/** The one writer of a city's index. */
export interface IndexKeeper {
  /** Brings the index up to the changes there are now; makes it anew where it is missing, damaged or of another analyser. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Keeps the index of a city in step. `scope()` gives a scope of this moment. */
export function keepIndex({ file, scope }: { file: string; scope: () => Scope }): IndexKeeper {
  let engine: SearchEngine | undefined;
  /** Changes that stand in the index although transactions before them are still under way. */
  let ahead = { mark: '', seqs: new Set<number>() };
  const catchUp = async () => {
    const here = scope();
    engine ??= await openFts({ file });
    const usable = engine;
    const isNeeded = async () => !(await isUsable(usable, here));
    if (await isNeeded()) await makeAnew(here, { file, isNeeded });
    const mark = markOf(file);
    const from = (await engine.state()).seq;
    const edge = await changesEdge(here);
    const seen = await changesSince(here, from);
    const news = seen.filter(({ seq }) => ahead.mark !== mark || !ahead.seqs.has(seq));
    const ids = documentIds(news);
    await indexDocuments(engine, here, { ids, seq: from });
    if (edge > from) await engine.put([], { seq: edge });
    ahead = { mark, seqs: new Set(seen.map(({ seq }) => seq)) };
    // Pages made between the change and this moment show the old index: they are forgotten once more.
    if (ids.length > 0) await tellReaders(here);
  };
  return { catchUp, close: async () => engine?.close() };
}

/** Not one that stems from later than the database: a backup was put back. */
async function isUsable(engine: SearchEngine, scope: Scope): Promise<boolean> {
  const { ready, seq } = await engine.state();
  return ready && seq <= (await changesEdge(scope));
}

async function makeAnew(scope: Scope, index: Parameters<typeof rebuildIndex>[1]): Promise<void> {
  await rebuildIndex(scope, index);
  await tellReaders(scope);
}

/** Another one as soon as an index made anew has taken the place of the old. */
function markOf(file: string): string {
  const { ino, mtimeMs } = statSync(file);
  return `${ino} ${mtimeMs}`;
}

function documentIds(changes: readonly SeenChange[]): number[] {
  const keys = changes.filter(({ kind }) => kind === 'document').map(({ key }) => Number(key));
  return [...new Set(keys)].filter((id) => Number.isSafeInteger(id) && id > 0);
}

/** Puts what the public may find, and takes out the rest. */
async function indexDocuments(
  engine: SearchEngine,
  scope: Scope,
  { ids, seq }: { ids: number[]; seq: number },
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const documents = await documentsToIndex(scope, batch);
    const found = new Set(documents.map(({ id }) => id));
    const gone = batch.filter((id) => !found.has(id));
    if (gone.length > 0) await engine.remove(gone.map(String));
    if (documents.length > 0) await engine.put(documents.flatMap(entriesOf), { seq });
  }
}

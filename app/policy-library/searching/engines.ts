import { searchFile } from '#app/policy-library/searching/search-files.ts';
import type { SearchEngine } from '#search/engine.ts';
import { openFts } from '#search/fts/open-fts.ts';

let dataDir: string | undefined;
let engines = new Map<string, Promise<SearchEngine>>();

/** Called once by the process that starts: where the indexes lie. */
export function installSearch(folder: string): void {
  dataDir = folder;
  engines = new Map();
}

/**
 * The city's index, for reading; null while there is none that can be used (it is being made): pages say so and list
 * by title. An index made anew is taken up at the next question.
 */
export async function searchEngine(city: string): Promise<SearchEngine | null> {
  if (!dataDir) return null;
  const known = engines.get(city) ?? openFts({ file: searchFile(dataDir, city), readonly: true });
  engines.set(city, known);
  const engine = await known;
  return (await engine.state()).ready ? engine : null;
}

import { join } from 'node:path';

/** The index of a city: made by the worker of this data folder, read by every web process of it. */
export function searchFile(dataDir: string, city: string): string {
  return join(dataDir, 'search', `${city}.index`);
}

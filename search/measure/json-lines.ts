import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

export type JsonLine = Record<string, unknown>;

/** The objects of a .jsonl or .jsonl.gz file, blank lines left out. Throws with one line that names the file. */
export async function readJsonLines(path: string): Promise<JsonLine[]> {
  const name = basename(path);
  if (!(await isFile(path))) throw new Error(`there is no file ${path}`);
  if (!/\.jsonl(\.gz)?$/.test(path)) throw new Error(`${name} is neither .jsonl nor .jsonl.gz`);
  const rows: JsonLine[] = [];
  try {
    for await (const line of linesOf(path)) if (line.trim() !== '') rows.push(parsed(line, rows.length + 1));
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`);
  }
  if (rows.length === 0) throw new Error(`${name} is empty`);
  return rows;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function* linesOf(path: string): AsyncIterable<string> {
  const source = createReadStream(path);
  if (!path.endsWith('.gz')) {
    yield* createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
    return;
  }
  // Readline does not hear of what goes wrong while unpacking, and would wait for ever.
  const unpacked = createGunzip();
  let failure: Error | null = null;
  const lines = createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY });
  unpacked.on('error', (error) => {
    failure = error;
    lines.close();
  });
  source.pipe(unpacked);
  yield* lines;
  if (failure) throw failure;
}

function parsed(line: string, number: number): JsonLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`row ${number} is not JSON`);
  }
  if (typeof value !== 'object' || value === null) throw new Error(`row ${number} is not an object`);
  return value as JsonLine;
}

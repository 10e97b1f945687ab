import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { madeArticles, madeEntry } from '#search/testing/made-entries.ts';
import { builtAndOpened } from '#search/testing/made-index.ts';
import type { WhatWasRead } from '#search/testing/reading-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-fts-processes-'));
const script = fileURLToPath(new URL('../testing/reading-process.ts', import.meta.url));
const READERS = 3;
const BATCHES = 50;

afterAll(() => rmSync(folder, { recursive: true }));

describe('several processes', () => {
  it('read whole documents and a seq that never falls while one writes', { timeout: 90_000 }, async () => {
    const file = join(folder, 'city.index');
    const writer = await builtAndOpened(file, law(0));
    const readers = Array.from({ length: READERS }, () =>
      fork(script, [file], { execArgv: ['--import', 'tsx'] }),
    );
    try {
      for (const said of await Promise.all(readers.map(message))) expect(said).toBe('reading');
      for (let seq = 1; seq <= BATCHES; seq++) {
        await writer.put([...law(seq), madeEntry(`n${seq}`, { text: `公园第${seq}号。` })], { seq });
        if (seq % 10 === 0) await writer.remove([`n${seq}`]);
      }
      const seen = readers.map(async (reader) => {
        const said = message(reader);
        reader.send('stop');
        return (await said) as WhatWasRead;
      });
      for (const { reads, ...rest } of await Promise.all(seen)) {
        expect(rest).toEqual({ fell: 0, notWhole: 0, lastSeq: BATCHES, error: null });
        expect(reads).toBeGreaterThan(1);
      }
      expect((await writer.state()).entries).toBe(3 + BATCHES - BATCHES / 10);
    } finally {
      for (const reader of readers) reader.kill();
      await writer.close();
    }
  });
});

/** Always three articles that are found together, each time with other text. */
function law(time: number) {
  return madeArticles(
    'dogs',
    '示例养犬条例',
    [1, 2, 3].map((article) => `犬只登记，第${time}次修改，第${article}款。`),
  );
}

/** The next message of a child, which may also end before it says one. */
async function message(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`a reading process ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [said] = await Promise.race([once(child, 'message'), ended]);
  return said;
}

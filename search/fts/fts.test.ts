import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { engineSuite } from '#search/engine-suite.ts';
import { builtAndOpened } from '#search/testing/made-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingchuang-fts-'));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true }));

engineSuite('SQLite FTS5', (entries) => builtAndOpened(join(folder, `${++made}.index`), entries));

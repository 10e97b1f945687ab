import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuildIndex } from '#app/policy-library/searching/rebuild-index.ts';
import { searchFile } from '#app/policy-library/searching/search-files.ts';
import { makeApp } from '#app/server.tsx';
import type { City } from '#app/shell/city.ts';
import { dayOf, now } from '#app/shell/clock.ts';
import { makeScope } from '#app/shell/scope.ts';
import { openInstallation } from '#cli/installation.ts';
import { openDatabase } from '#db/client.ts';
import { fillVariedLibrary } from './fill-varied-library.ts';
import { type CpuTiming, timeEach } from './timing.ts';

/** The facet page of a full library, one question after the other, past the page cache. */
const DOCUMENTS = Number(process.argv[2] ?? 100_000);
const RUNS = 200;

const words = [
  '高龄津贴',
  '停车收费',
  '人才引进补贴',
  '住房公积金',
  '噪声污染',
  '燃气安全',
  '充电桩',
  '学前教育',
];

/** Each run asks something else. */
const pages: Record<string, (n: number) => string> = {
  newest: (n) => `/policies?page=${1 + (n % 50)}`,
  facets: (n) => `/policies?theme=${String(1 + (n % 22)).padStart(2, '0')}&year=${2005 + (n % 20)}`,
  words: (n) => `/policies?q=${encodeURIComponent(`${words[n % 8]} ${words[(n * 3) % 8]} ${n}`)}`,
  all: (n) => `/policies?validity=all&q=${encodeURIComponent(words[n % 8] ?? '')}&page=${1 + (n % 5)}`,
  reference: (n) => `/policies?validity=all&q=${encodeURIComponent(`示政规〔2020〕${n}号`)}`,
};

const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-bench-'));
const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', QINGCHUANG_KEYS: '', QINGCHUANG_CITY: '' };
const { ownerUrl, close } = await openInstallation(env, 'command');
try {
  const city = await fillVariedLibrary(ownerUrl, DOCUMENTS);
  const indexSeconds = await buildIndex(city);
  console.log(JSON.stringify({ documents: DOCUMENTS, indexSeconds, ...(await measure(city)) }));
} finally {
  await close();
  rmSync(dataDir, { recursive: true });
}

async function buildIndex(city: City): Promise<number> {
  const db = openDatabase(ownerUrl, { role: 'app', max: 4 });
  const actor = { kind: 'system' as const, name: 'bench' };
  const scope = makeScope({ db, city, actor, now: now(), today: dayOf(now()) });
  const started = performance.now();
  await rebuildIndex(scope, { file: searchFile(dataDir, city.code) });
  await db.destroy();
  return Number(((performance.now() - started) / 1000).toFixed(1));
}

async function measure(city: City) {
  const db = openDatabase(ownerUrl, { role: 'app', max: 10 });
  const app = makeApp({ db, dataDir, demo: true });
  const visit = async (path: string) => {
    const answer = await app.request(`http://${city.code}.localhost${path}`, {
      headers: { host: `${city.code}.localhost` },
    });
    const page = await answer.text();
    if (answer.status !== 200 || page.includes('正在重建'))
      throw new Error(`${path} answered ${answer.status}`);
  };
  const figures: Record<string, CpuTiming> = {};
  for (const [name, pathOf] of Object.entries(pages)) {
    const paths = (count: number, from: number) => Array.from({ length: count }, (_, n) => pathOf(n + from));
    await timeEach(paths(10, RUNS), visit);
    const { answers: _, ...times } = await timeEach(paths(RUNS, 0), visit);
    figures[name] = times;
  }
  await db.destroy();
  return { ...figures, rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024) };
}

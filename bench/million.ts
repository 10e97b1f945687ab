import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { makeApp } from '#app/server.tsx';
import { openInstallation } from '#cli/installation.ts';
import { openDatabase } from '#db/client.ts';
import { fillCase } from './fill-case.ts';
import { fillLedger } from './fill-ledger.ts';
import { type CpuTiming, timeEach } from './timing.ts';

/**
 * Pages of an officer over a ledger of a million requests of one agency, rendered in this process, one after the other.
 * `--keep FOLDER` leaves the filled ledger there and takes it up again the next time, migrated; `--only toDo,case`
 * measures some of the pages.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'string' }, only: { type: 'string' } },
});
const REQUESTS = Number(positionals[0] ?? 1_000_000);
const RUNS = 60;

const words = [
  '小学扩建',
  '道路改建工程批复',
  '123号食品抽检结果',
  '征地补偿',
  '4567号',
  '补偿协议',
  '公交 线路',
  '没有的词语',
  '人才引进政策会议纪要',
];

/** Each asked with other values every time, so that no answer is remembered. */
const pages: Record<string, (n: number) => string> = {
  toDo: () => '/office',
  toDoOfHead: () => '/office',
  case: (n) => `/office/requests/${1 + ((n * 7919) % REQUESTS)}`,
  openCases: (n) => `/office/requests?page=${1 + (n % 20)}`,
  allCases: (n) => `/office/requests?all=yes&page=${1 + (n % 20)}`,
  byWords: (n) => `/office/requests?all=yes&text=${encodeURIComponent(words[n % words.length] ?? '')}`,
  byNumber: (n) =>
    `/office/requests?all=yes&text=${encodeURIComponent(`${1 + ((n * 104_729) % REQUESTS)}号`)}`,
  byRequester: (n) =>
    `/office/requests?all=yes&requester=${encodeURIComponent(`示例${1 + ((n * 7919) % REQUESTS)}`)}`,
  byDocument: (n) =>
    `/office/requests?document=${encodeURIComponent(`示例复${1 + ((n * 7919) % (REQUESTS / 2))}`)}`,
  byFacets: (n) =>
    `/office/requests?all=yes&outcome=${['R1', 'R6.1', 'R2'][n % 3]}&channel=${['post', 'email', 'online'][n % 3]}&from=202${n % 5}-03-01`,
  byHandler: (n) =>
    `/office/requests?all=yes&handler=${1 + (n % 2)}&outcome=${['R6.1', 'R1', 'R2'][n % 3]}&channel=${['email', 'oral'][n % 2]}`,
  overdue: (n) => `/office/requests?overdue=yes&stage=${['assigned', 'registered', 'received'][n % 3]}`,
};

const dataDir = options.keep
  ? resolve(options.keep)
  : mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'qingchuang-bench-'));
mkdirSync(dataDir, { recursive: true });
const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', QINGCHUANG_KEYS: '', QINGCHUANG_CITY: '' };
const { ownerUrl, close } = await openInstallation(env, 'command');
const db = openDatabase(ownerUrl, { role: 'app', max: 4 });
try {
  const { city, username, password, head, fillSeconds } = await filled();
  const app = makeApp({ db, dataDir, demo: true });
  const host = `${city}.localhost`;
  const signIn = async (who: string) => {
    const signedIn = await app.request(`http://${host}/office/sign-in`, {
      method: 'POST',
      headers: { host, origin: `http://${host}` },
      body: new URLSearchParams({ username: who, password }),
    });
    if (signedIn.status !== 303) throw new Error(`signing in answered ${signedIn.status}`);
    const cookies = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]);
    return cookies.join('; ');
  };
  const [clerk, officeHead] = [await signIn(username), await signIn(head)];
  const figures: Record<string, CpuTiming> = {};
  const measured = options.only?.split(',') ?? Object.keys(pages);
  for (const [name, path] of Object.entries(pages).filter(([each]) => measured.includes(each))) {
    const asked = Array.from({ length: RUNS + 5 }, (_, n) => path(n));
    const cookie = name === 'toDoOfHead' ? officeHead : clerk;
    const ask = async (each: string) => {
      const answer = await app.request(`http://${host}${each}`, { headers: { host, cookie } });
      const html = await answer.text();
      if (answer.status !== 200) throw new Error(`${each} answered ${answer.status}`);
      return /<a href="\/office\/requests\/\d+/.test(html);
    };
    // The first of each kind pay for compiling and for pages not yet in memory.
    await timeEach(asked.slice(0, 5), ask);
    const { p50, p95, cpuMs, answers } = await timeEach(asked.slice(5), ask);
    if (!answers.some(Boolean)) throw new Error(`${name} found no case at all`);
    figures[name] = { p50, p95, cpuMs };
  }
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  console.log(
    JSON.stringify({ requests: REQUESTS, fillSeconds, load, databaseMb: await megabytes(), ...figures }),
  );
} finally {
  await db.destroy();
  await close();
  if (!options.keep) rmSync(dataDir, { recursive: true });
}

interface Filled {
  city: string;
  username: string;
  password: string;
  head: string;
  requests: number;
  fillSeconds: number;
}

/** Fills the ledger, or finds it filled with as many requests in the kept folder. */
async function filled(): Promise<Filled> {
  const note = join(dataDir, 'filled.json');
  if (existsSync(note)) {
    const kept = JSON.parse(readFileSync(note, 'utf8')) as Filled;
    if (kept.requests !== REQUESTS) throw new Error(`${dataDir} keeps a ledger of ${kept.requests} requests`);
    return kept;
  }
  const started = performance.now();
  const ledger = await fillLedger(ownerUrl, REQUESTS);
  const fillSeconds = Math.round((performance.now() - started) / 1000);
  const { username, password, head } = await fillCase(ownerUrl, ledger);
  const made = { city: ledger.city, username, password, head, requests: REQUESTS, fillSeconds };
  writeFileSync(note, JSON.stringify(made));
  return made;
}

async function megabytes(): Promise<number> {
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(
    db,
  );
  return Math.round((rows[0]?.size ?? 0) / 1024 / 1024);
}

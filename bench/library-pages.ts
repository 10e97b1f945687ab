import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '#cli/installation.ts';
import { fillLibrary } from './fill-library.ts';
import { startServer } from './start-server.ts';
import { percentiles } from './timing.ts';

/** Pages of a full library: each document is asked for once, so that no page comes out of the cache. */
const DOCUMENTS = Number(process.argv[2] ?? 100_000);
const BYTES = Number(process.argv[3] ?? 60_000);
const ASKED = 600;
const CONNECTIONS = 4;

const dataDir = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'qingchuang-bench-'));
const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', QINGCHUANG_KEYS: '', QINGCHUANG_CITY: '' };
const { ownerUrl, close } = await openInstallation(env, 'command');
try {
  const start = performance.now();
  await fillLibrary(ownerUrl, DOCUMENTS, BYTES);
  const fillSeconds = Math.round((performance.now() - start) / 1000);
  // The pages alone: a worker beside them would build the index of the new documents on the same processors.
  const server = await startServer(ownerUrl, { ...env, ROLE: 'web' });
  try {
    console.log(
      JSON.stringify({ documents: DOCUMENTS, bytes: BYTES, fillSeconds, ...(await measure(server.url)) }),
    );
  } finally {
    await server.stop();
  }
} finally {
  await close();
  rmSync(dataDir, { recursive: true });
}

async function measure(url: string) {
  const page = (n: number) => `${url}/policies/${1 + ((n * 7919) % DOCUMENTS)}`;
  // The first pages pay for compiling and for plans.
  for (let n = 0; n < 60; n++) await ask(page(ASKED * 3 + n));
  const cpu = await cpuSeconds(url);
  const oneByOne = await timed(1, page);
  // Holds on a busy machine too, where the times above do not.
  const cpuMsPerPage = ((((await cpuSeconds(url)) - cpu) * 1000) / ASKED).toFixed(1);
  const together = await timed(CONNECTIONS, (n) => page(n + ASKED));
  return {
    document: { ...oneByOne, cpuMsPerPage: Number(cpuMsPerPage) },
    documentConcurrent: { connections: CONNECTIONS, ...together },
    list: await listPage(url),
  };
}

async function timed(connections: number, addressOf: (n: number) => string) {
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    while (next < ASKED) {
      const address = addressOf(next++);
      const asked = performance.now();
      bytes = await ask(address);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const perSecond = Math.round(ASKED / ((performance.now() - start) / 1000));
  return { ...percentiles(times), perSecond, bytes };
}

/** CPU that the server has used. */
async function cpuSeconds(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]);
}

/** The list page while there is one; without an index there is none (`search-pages.ts` measures it). */
async function listPage(url: string) {
  const themes = Array.from({ length: 22 }, (_, n) => String(n + 1).padStart(2, '0'));
  const times: number[] = [];
  for (const theme of themes) {
    const asked = performance.now();
    const answer = await fetch(`${url}/policies?theme=${theme}&validity=all`);
    const page = await answer.text();
    if (answer.status !== 200 || page.includes('正在重建')) return null;
    times.push(performance.now() - asked);
  }
  return percentiles(times);
}

/** A page that is not the asked one makes the bench fail. */
async function ask(address: string): Promise<number> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return Buffer.byteLength(text);
}

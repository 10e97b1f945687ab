import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { openInstallation } from '#cli/installation.ts';
import { type FilledCase, fillCase } from './fill-case.ts';
import { fillLedger } from './fill-ledger.ts';
import { startServer } from './start-server.ts';

/** Pages of a full ledger, asked for by many at once; one server process, on loopback. */
const REQUESTS = Number(process.argv[2] ?? 100_000);
const CONNECTIONS = 50;
const SECONDS = 8;

const dataDir = mkdtempSync(join(tmpdir(), 'qingchuang-bench-'));
const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', QINGCHUANG_KEYS: '', QINGCHUANG_CITY: '' };
const { ownerUrl, close } = await openInstallation(env, 'command');
try {
  const filled = await fillCase(ownerUrl, await fillLedger(ownerUrl, REQUESTS));
  const server = await startServer(ownerUrl, env);
  try {
    console.log(JSON.stringify({ requests: REQUESTS, ...(await measure(server.url, filled)) }));
  } finally {
    await server.stop();
  }
} finally {
  await close();
  rmSync(dataDir, { recursive: true });
}

async function measure(url: string, { register_no, code, tail, requestId, username, password }: FilledCase) {
  const requester = await cookiesAfter(`${url}/requests/query`, { register_no, code, tail });
  const officer = await cookiesAfter(`${url}/office/sign-in`, { username, password });
  return {
    home: await load(`${url}/`),
    status: await load(`${url}/requests/status`, requester),
    case: await load(`${url}/office/requests/${requestId}`, officer),
    rssMb: await residentMb(url),
  };
}

async function cookiesAfter(url: string, form: Record<string, string>): Promise<string> {
  const headers = { origin: new URL(url).origin };
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Warmed up for a moment first. A page that is not the asked one makes the bench fail. */
async function load(url: string, cookie = '') {
  const asked = {
    url,
    connections: CONNECTIONS,
    headers: { 'accept-encoding': 'br', ...(cookie ? { cookie } : {}) },
  };
  await autocannon({ ...asked, duration: 2 });
  const result = await autocannon({ ...asked, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { perSecond: Math.round(result.requests.average), p99: result.latency.p99 };
}

async function residentMb(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1024 / 1024);
}

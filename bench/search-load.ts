import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { queryTerms } from '#search/analysis/query-terms.ts';
import type { SearchEntry } from '#search/engine.ts';
import { rebuildFts } from '#search/fts/rebuild-fts.ts';
import { articlesOf, type LawVersion, readDataFile, readLaws } from './law-files.ts';
import type { LoadAsked, LoadFigures } from './serving-process.ts';

/** 150,000 articles in one index: how long it takes to make, and what a process that only serves takes to answer. */
const ARTICLES = Number(process.argv[2] ?? 150_000);
/** Terms that a long question has at least, as people ask when they describe their case. */
const LONG = 10;
const ASKED = 500;

const laws = await readLaws();
if (laws === null) console.log(JSON.stringify({ present: false }));
else await measure(laws);

async function measure(laws: LawVersion[]): Promise<void> {
  const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'qingchuang-bench-load-'));
  try {
    const file = join(folder, 'load.index');
    const documents = enough(laws);
    const started = performance.now();
    await rebuildFts(file, inBatches(documents), 0);
    const indexSeconds = Number(((performance.now() - started) / 1000).toFixed(1));
    const figures = await serve({
      file,
      questions: await longQuestions(laws),
      references: references(documents),
    });
    console.log(JSON.stringify({ indexSeconds, ...figures }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Articles by document until there are enough; where the laws do not suffice they begin again under other keys. */
function enough(laws: LawVersion[]): SearchEntry[][] {
  const documents: SearchEntry[][] = [];
  for (let entries = 0, at = 0; entries < ARTICLES; at++) {
    const law = laws[at % laws.length];
    if (!law) break;
    const key = `${law.id}-${Math.floor(at / laws.length)}`;
    const articles = articlesOf(law, key, { validTo: null, current: true }).slice(0, ARTICLES - entries);
    if (articles.length > 0) documents.push(articles);
    entries += articles.length;
  }
  return documents;
}

async function* inBatches(documents: SearchEntry[][]): AsyncIterable<SearchEntry[]> {
  for (let at = 0; at < documents.length; at += 20) yield documents.slice(at, at + 20).flat();
}

/** Questions of ten terms and more that people asked; without that file, titles put together. */
async function longQuestions(laws: LawVersion[]): Promise<string[]> {
  const asked = (await readDataFile('statute-search/questions.jsonl.gz'))?.map((row) =>
    String(row['question']),
  );
  const made = laws.map(({ title }, at) => `${title}${laws[(at * 7) % laws.length]?.title ?? ''}`);
  return (asked ?? made).filter((words) => queryTerms(words).length >= LONG).slice(0, ASKED);
}

function references(documents: SearchEntry[][]): string[] {
  return Array.from({ length: ASKED }, (_, n) => {
    const articles = documents[(n * 7919) % documents.length] ?? [];
    const article = articles[(n * 31) % articles.length];
    return `${article?.title}${article?.label}`;
  });
}

async function serve(asked: LoadAsked): Promise<LoadFigures> {
  const script = fileURLToPath(new URL('./serving-process.ts', import.meta.url));
  const child = fork(script, { execArgv: ['--import', 'tsx'] });
  child.send(asked);
  const [figures] = await once(child, 'message');
  return figures as LoadFigures;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { dayOf, now } from '#app/shell/clock.ts';
import type { SearchEntry } from '#search/engine.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { rebuildFts } from '#search/fts/rebuild-fts.ts';
import { askAll } from '#search/measure/ask-all.ts';
import {
  type BenchQuestion,
  benchQuestions,
  corpusEntries,
  type Gold,
  golds,
} from '#search/measure/bench-files.ts';
import { readJsonLines } from '#search/measure/json-lines.ts';
import { figuresOf, type SearchFigures } from '#search/measure/metrics.ts';

/** `bench`: what the program is worth on questions whose answers are known; needs no database. */
export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description('measurements on files of questions whose answers are known')
    .command('search')
    .description('how well and how fast the search finds what answers a question')
    .requiredOption('--corpus <file>', '.jsonl or .jsonl.gz, rows with docid and text, or id, name and text')
    .requiredOption('--questions <file>', 'rows with question or query, and docid or rel_ids')
    .addOption(
      new Option('--gold <name>', 'what holds the right keys; by default what the first row has').choices(
        golds,
      ),
    )
    .option(
      '--json',
      'print { ndcg10, mrr10, r1, r10, r100, msPerQuery, indexSeconds, documents, questions }',
    )
    .action(benchSearch);
}

interface BenchSearchOptions {
  corpus: string;
  questions: string;
  gold?: Gold;
  json?: boolean;
}

async function benchSearch({ corpus, questions, gold, json }: BenchSearchOptions): Promise<void> {
  const entries = corpusEntries(await readJsonLines(corpus));
  const all = benchQuestions(await readJsonLines(questions), gold);
  const asked = all.filter(({ relevant }) => relevant.size > 0);
  if (asked.length === 0) throw new Error('no question of the file says what answers it');
  if (asked.length < all.length)
    console.error(
      `${all.length - asked.length} questions say nothing of what answers them and are not asked`,
    );
  const measured = await measure(entries, asked);
  if (json) console.log(JSON.stringify(measured));
  else printFigures(measured);
}

interface Measured extends SearchFigures {
  msPerQuery: number;
  indexSeconds: number;
  documents: number;
  questions: number;
}

/** Builds an index of the entries in a temporary folder, asks it, and removes it. */
async function measure(entries: SearchEntry[], questions: BenchQuestion[]): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-bench-search-'));
  const file = join(folder, 'bench.index');
  try {
    console.error(`indexing ${entries.length} documents`);
    const started = performance.now();
    await rebuildFts(file, batches(entries), 0);
    const indexSeconds = (performance.now() - started) / 1000;
    console.error(`asking ${questions.length} questions`);
    const engine = await openFts({ file, readonly: true });
    const { entries: documents } = await engine.state();
    const { answers, times } = await askAll(engine, questions, dayOf(now()));
    await engine.close();
    return {
      ...rounded(figuresOf(answers), 4),
      ...rounded({ msPerQuery: times.reduce((sum, ms) => sum + ms, 0) / times.length, indexSeconds }, 2),
      ...{ documents, questions: questions.length },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BATCH = 500;

async function* batches(entries: SearchEntry[]): AsyncIterable<SearchEntry[]> {
  for (let at = 0; at < entries.length; at += BATCH) yield entries.slice(at, at + BATCH);
}

function rounded<Figures extends object>(figures: Figures, digits: number): Figures {
  const shorter = Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(digits))]);
  return Object.fromEntries(shorter) as Figures;
}

function printFigures(measured: Measured): void {
  console.log(`nDCG@10       ${measured.ndcg10.toFixed(4)}`);
  console.log(`MRR@10        ${measured.mrr10.toFixed(4)}`);
  console.log(`right first   ${measured.r1.toFixed(4)}`);
  console.log(`recall @10    ${measured.r10.toFixed(4)}`);
  console.log(`recall @100   ${measured.r100.toFixed(4)}`);
  console.log(`${measured.questions} questions, ${measured.msPerQuery} ms each`);
  console.log(`${measured.documents} documents, indexed in ${measured.indexSeconds} s`);
}

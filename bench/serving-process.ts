import { once } from 'node:events';
import { dayOf, now } from '#app/shell/clock.ts';
import { openFts } from '#search/fts/open-fts.ts';

/** What the parent wants asked of the index at a path. */
export interface LoadAsked {
  file: string;
  questions: string[];
  references: string[];
}

export interface LoadFigures {
  entries: number;
  /** Most memory of the process after all questions, and before the first. */
  residentMb: number;
  openedMb: number;
  openMs: number;
  questions: Times;
  references: Times & { answered: number };
}

interface Times {
  asked: number;
  p50Ms: number;
  p95Ms: number;
}

/** A process that does nothing but open an index and answer, as the web server does; the parent reads its figures. */
const [asked] = (await once(process, 'message')) as [LoadAsked];
const started = performance.now();
const engine = await openFts({ file: asked.file, readonly: true });
const { entries } = await engine.state();
const openMs = Math.round(performance.now() - started);
const openedMb = residentMb();
// The first questions pay for compiling and for the dictionary.
await timed(asked.questions.slice(0, 20));
const questions = await timed(asked.questions);
const references = await timed(asked.references);
const figures: LoadFigures = {
  ...{ entries, residentMb: residentMb(), openedMb, openMs },
  questions: timesOf(questions),
  references: {
    ...timesOf(references),
    answered: references.filter(({ article }) => article).length / references.length,
  },
};
await engine.close();
process.send?.(figures, () => process.disconnect());

async function timed(all: string[]): Promise<{ ms: number; article: boolean }[]> {
  const on = dayOf(now());
  const answers: { ms: number; article: boolean }[] = [];
  for (const words of all) {
    const from = performance.now();
    const { reference } = await engine.search({
      ...{ words, on, validity: 'in-force', filters: {}, page: 1, perPage: 10 },
    });
    answers.push({ ms: performance.now() - from, article: reference?.how === 'article' });
  }
  return answers;
}

function timesOf(answers: { ms: number }[]): Times {
  const sorted = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1));
  return { asked: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}

function residentMb(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

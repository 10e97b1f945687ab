import { once } from 'node:events';
import { dayOf, now } from '#app/shell/clock.ts';
import { openFts } from '#search/fts/open-fts.ts';
import { type CpuTiming, timeEach } from './timing.ts';

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

interface Times extends CpuTiming {
  asked: number;
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
const articles = references.answers.filter(({ reference }) => reference?.how === 'article');
const figures: LoadFigures = {
  ...{ entries, residentMb: residentMb(), openedMb, openMs },
  questions: timesOf(questions),
  references: { ...timesOf(references), answered: articles.length / references.answers.length },
};
await engine.close();
process.send?.(figures, () => process.disconnect());

async function timed(all: string[]) {
  const on = dayOf(now());
  return timeEach(all, (words) =>
    engine.search({ words, on, validity: 'in-force', filters: {}, page: 1, perPage: 10 }),
  );
}

function timesOf({ answers, ...times }: CpuTiming & { answers: unknown[] }): Times {
  return { asked: answers.length, ...times };
}

function residentMb(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

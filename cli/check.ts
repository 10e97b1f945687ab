import { existsSync, readdirSync } from 'node:fs';
import { findChromium } from '#cli/check/chromium.ts';
import { checkImportRules } from '#cli/check/import-rules.ts';
import { runProgram, type StepResult, type Summary } from '#cli/check/step.ts';
import { runVitest, type SlowFile } from '#cli/check/vitest-run.ts';

/** `npm test` (with the browser journeys) and `npm run check` (without). Returns the exit status. */
export async function check({ journeys }: { journeys: boolean }): Promise<number> {
  const results: StepResult[] = [];
  for (const [name, step] of staticSteps) results.push(await report(name, step));
  const slow: SlowFile[] = [];
  for (const [name, step] of testSteps(journeys, slow)) results.push(await report(name, step));
  printSlowest(slow);
  return close(results);
}

type Step = () => Promise<StepResult>;

const node =
  (...args: string[]) =>
  () =>
    runProgram(process.execPath, args);

const staticSteps: [string, Step][] = [
  ['format and lint (biome)', node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings')],
  ['types (tsc)', node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')],
  ['import rules (dependency-cruiser)', checkImportRules],
  ['dead code (knip)', node('node_modules/knip/bin/knip.js')],
  ['citations (law-check)', node('bin/qingchuang', 'law-check')],
  ['database types (kysely-codegen)', node('bin/qingchuang', 'db', 'types', '--verify')],
];

function testSteps(journeys: boolean, slow: SlowFile[]): [string, Step][] {
  const steps: [string, Step][] = [
    ['tests', () => runVitest({ args: ['--project', 'law', '--project', 'unit'] }, slow)],
    ...otherPostgres().map((folder): [string, Step] => [
      `migrations, audit and acts on ${folder}`,
      () =>
        runVitest(
          { args: ['--project', 'unit', ...OLD_POSTGRES_TESTS], env: { QINGCHUANG_TEST_PG: folder } },
          slow,
        ),
    ]),
  ];
  if (journeys) steps.push(['browser journeys', () => runJourneys(slow)]);
  return steps;
}

/** The oldest PostgreSQL that we promise to run on is Debian 12's. */
const OLD_POSTGRES_TESTS = ['db/migrate', 'db/audit', '/acts/'];

function otherPostgres(): string[] {
  const folder = '/usr/lib/postgresql/15/bin';
  if (existsSync(`${folder}/postgres`)) return [folder];
  console.log('PostgreSQL 15 is not installed (package postgresql-15): tests run on the embedded one only');
  return [];
}

async function runJourneys(slow: SlowFile[]): Promise<StepResult> {
  const written =
    existsSync('tests/journeys') &&
    readdirSync('tests/journeys').some((name) => name.endsWith('.journey.ts'));
  if (!written) return { passed: 0, failed: 1, output: 'tests/journeys holds no *.journey.ts' };
  const chromium = findChromium();
  if (chromium === null) return { passed: 0, failed: 1, output: NO_BROWSER };
  return runVitest({ args: ['--project', 'journeys'], env: { CHROMIUM: chromium } }, slow);
}

const NO_BROWSER = `
!!! NO BROWSER: the browser journeys did NOT run, so these tests fail.
!!! Install Debian's packages chromium and fonts-noto-cjk, or set CHROMIUM to the path of a Chromium.`;

async function report(name: string, step: Step): Promise<StepResult> {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const result = await step();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (result.failed > 0 && result.output !== '') console.log(result.output);
  console.log(`${result.failed > 0 ? 'FAILED' : 'ok'}: ${name}, ${seconds} s`);
  return result;
}

function printSlowest(slow: SlowFile[]): void {
  console.log('\nslowest test files:');
  const slowest = slow.sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  for (const { file, seconds } of slowest) console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${file}`);
}

/** The very last line is read by machines. Nothing passed is a failure, too. */
function close(results: StepResult[]): number {
  const sum = results.reduce<Summary>(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
}

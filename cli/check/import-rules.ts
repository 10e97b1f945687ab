import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plantedViolations } from '#cli/check/planted-violations.ts';
import { capture, type StepResult } from '#cli/check/step.ts';
import { root } from '#cli/installation.ts';

const FOLDERS = [
  'law',
  'app',
  'db',
  'search',
  'integrations',
  'jobs',
  'islands',
  'cli',
  'cities',
  'tests',
  'bench',
];

/** The import rules hold, every source file was looked at, and each rule finds the violation planted for it. */
export async function checkImportRules(): Promise<StepResult> {
  const faults = [...(await checkSources()), ...(await checkCanaries())];
  if (faults.length === 0) return { passed: 1, failed: 0, output: '' };
  return { passed: 0, failed: 1, output: faults.join('\n') };
}

async function checkSources(): Promise<string[]> {
  const files = sourceFiles(root);
  const { violations, cruised } = await cruise(root);
  const faults = violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  // A TypeScript that dependency-cruiser cannot use makes it look at nothing and find nothing.
  const unseen = files.filter((file) => !cruised.has(file));
  if (unseen.length > 0)
    faults.push(
      `${unseen.length} of ${files.length} source files were not looked at: ${unseen.slice(0, 5).join(', ')}`,
    );
  return faults;
}

/** A cruise that reads nothing reports nothing, and would look as good as a clean one. */
async function checkCanaries(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-canary-'));
  try {
    plant(folder);
    const { violations, rules } = await cruise(folder);
    const found = new Set(violations.map(({ rule, from }) => `${rule.name} in ${from}`));
    const missed = plantedViolations
      .map(({ rule, from }) => `${rule} in ${from}`)
      .filter((planted) => !found.has(planted));
    const untried = rules.filter((name) => !plantedViolations.some(({ rule }) => rule === name));
    return [
      ...missed.map((planted) => `the planted violation was not found: ${planted}`),
      ...untried.map((name) => `no violation is planted for the rule ${name}`),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(folder: string): void {
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    copyFileSync(join(root, name), join(folder, name));
  }
  for (const [file, text] of plantedViolations.flatMap(({ files }) => Object.entries(files))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

interface CruiseReport {
  modules: { source: string }[];
  summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } };
}

interface Cruise {
  violations: Violation[];
  /** Files looked at. */
  cruised: Set<string>;
  /** Names of the rules in force. */
  rules: string[];
}

async function cruise(folder: string): Promise<Cruise> {
  const folders = readdirSync(folder).filter((name) => FOLDERS.includes(name));
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, output } = await capture(process.execPath, args, folder);
  try {
    const { modules, summary } = JSON.parse(stdout) as CruiseReport;
    const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
    return { violations: summary.violations, cruised: new Set(modules.map(({ source }) => source)), rules };
  } catch {
    throw new Error(`dependency-cruiser gave no report:\n${output}`);
  }
}

function sourceFiles(folder: string): string[] {
  return FOLDERS.flatMap((name) => {
    const names = readdirSync(folder).includes(name)
      ? readdirSync(join(folder, name), { recursive: true })
      : [];
    return names
      .map((inner) => `${name}/${inner}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  });
}

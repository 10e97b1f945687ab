import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** Forbidden imports, one a rule: the file that must not have it, and what it imports. */
const PLANTED: Record<string, [string, string]> = {
  'law-is-pure': ['law/planted.ts', '#db/planted.ts'],
  'islands-run-in-the-browser': ['islands/planted.ts', '#db/planted.ts'],
  'duties-meet-in-queries': ['app/first/acts/planted.ts', '#app/second/acts/planted.ts'],
  'pages-meet-in-queries-and-acts': ['app/first/pages/planted.ts', '#app/second/pages/planted.ts'],
  'shell-and-cities-know-no-duty': ['app/shell/planted.ts', '#app/second/queries.ts'],
  'below-the-program': ['integrations/planted.ts', '#app/second/queries.ts'],
  'jobs-and-commands-call-acts': ['jobs/planted.ts', '#app/second/pages/planted.ts'],
  'composition-is-the-root': ['cli/planted.ts', '#app/routes.ts'],
  'no-circles': ['db/circle.ts', '#db/circle.ts'],
};

/** Nothing but what is imported by others: the ends of the planted imports. */
const ENDS = [
  'db/planted.ts',
  'app/second/acts/planted.ts',
  'app/second/pages/planted.ts',
  'app/second/queries.ts',
  'app/routes.ts',
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

async function checkCanaries(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qingchuang-canary-'));
  try {
    plant(folder);
    const { violations } = await cruise(folder);
    const found = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const missed = Object.entries(PLANTED).filter(([rule, [from]]) => !found.has(`${rule} ${from}`));
    return missed.map(([rule, [from, to]]) => `${rule} does not find the planted import of ${to} in ${from}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(folder: string): void {
  for (const name of ['package.json', 'tsconfig.json', 'node_modules', '.dependency-cruiser.cjs']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const file of ENDS) write(file, 'export const end = 1;\n');
  for (const [file, to] of Object.values(PLANTED))
    write(file, `import { end } from '${to}';\nexport const planted = end;\n`);
}

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

async function cruise(folder: string): Promise<{ violations: Violation[]; cruised: Set<string> }> {
  const folders = readdirSync(folder).filter((name) => FOLDERS.includes(name));
  const program = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const { stdout, output } = await capture(process.execPath, args, folder);
  try {
    const report = JSON.parse(stdout) as {
      modules: { source: string }[];
      summary: { violations: Violation[] };
    };
    const { modules, summary } = report;
    return { violations: summary.violations, cruised: new Set(modules.map(({ source }) => source)) };
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

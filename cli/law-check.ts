import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { lawIndex } from '#cli/law-index.ts';
import { type LawFunction, type LawSources, readLaw } from '#cli/law-tags.ts';
import { findProvision } from '#cli/provision.ts';

/** `law-check`: every exported function of law/ says which provision it carries out, and a case table proves it. */
export function lawCheckCommand(program: Command): void {
  program
    .command('law-check')
    .description('check the citations of law/ and write docs/law-index.md; exit 1 and list the faults')
    .option('--json', 'print { functions, faults }')
    .action(async ({ json }: { json?: boolean }) => {
      const root = dirname(dirname(fileURLToPath(import.meta.url)));
      const { functions, faults, index } = await lawCheck(root);
      writeFileSync(join(root, 'docs/law-index.md'), index);
      for (const fault of faults) console.error(fault);
      if (json) console.log(JSON.stringify({ functions, faults }));
      else console.log(`law-check: ${functions} functions, ${faults.length} faults`);
      if (faults.length > 0) process.exitCode = 1;
    });
}

export interface LawCheck {
  /** How many exported functions were looked at. */
  functions: number;
  /** One line each: place, function, what is wrong. */
  faults: string[];
  /** The text of docs/law-index.md. */
  index: string;
}

/** Checks the law/ and docs/law-questions.md of a checkout; writes nothing. */
export async function lawCheck(root: string): Promise<LawCheck> {
  const sources = await readLaw(root);
  const questions = questionKeys(root);
  const proven = provenKeys(sources);
  const faults = [
    ...sources.functions.flatMap((fn) =>
      faultsOf(fn, { questions, proven }).map((what) => `${fn.at} ${fn.name}: ${what}`),
    ),
    ...[...sources.citations, ...sources.rows].flatMap(({ text, at }) => {
      const found = findProvision(text);
      return typeof found === 'string' ? [`${at} cite: ${found}`] : [];
    }),
  ];
  return { functions: sources.functions.length, faults, index: lawIndex(sources.functions) };
}

interface Against {
  questions: Set<string>;
  proven: Set<string>;
}

function faultsOf({ law, reading, nolaw }: LawFunction, { questions, proven }: Against): string[] {
  if (law.length + reading.length === 0 && !nolaw) return ['no @law, @reading or @nolaw tag'];
  return [
    ...law.flatMap((text) => {
      const found = findProvision(text);
      if (typeof found === 'string') return [found];
      if (!text.includes(' — '))
        return [`“@law ${text}” does not say which part it carries out (… — which part)`];
      return proven.has(found.key) ? [] : [`no case-table row of a law/**/*.test.ts cites ${found.key}`];
    }),
    ...reading.flatMap((text) => {
      const key = /\(([a-z0-9-]+)\)$/.exec(text)?.[1];
      if (!key) return [`“@reading ${text}” does not end with its key in docs/law-questions.md, (like-this)`];
      return questions.has(key) ? [] : [`docs/law-questions.md has no line | ${key} |`];
    }),
  ];
}

/** Keys of the provisions that a case-table row names. */
function provenKeys({ rows }: LawSources): Set<string> {
  return new Set(
    rows.flatMap(({ text }) => {
      const found = findProvision(text);
      return typeof found === 'string' ? [] : [found.key];
    }),
  );
}

function questionKeys(root: string): Set<string> {
  const file = join(root, 'docs/law-questions.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Set([...text.matchAll(/^\| ([a-z0-9-]+) \|/gm)].map(([, key = '']) => key));
}

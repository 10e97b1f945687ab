import { Presets, SingleBar } from 'cli-progress';
import { type Command, InvalidArgumentError } from 'commander';
import { importFiles } from '#app/policy-library/importing/import-files.ts';
import type { City } from '#app/shell/city.ts';
import { cities, cityOf } from '#cities/all.ts';
import { withDatabase } from '#cli/with-database.ts';

/** `library`: the policy library from the command line. */
export function libraryCommand(program: Command): void {
  program
    .command('library')
    .description('the policy library')
    .command('import')
    .description(
      'take documents in from .docx, .html, .md, .txt, .jsonl and .jsonl.gz; twice changes nothing',
    )
    .argument('<file...>', 'files')
    .option('--city <code>', 'division code of the city; by default the first', knownCity)
    .option('--json', 'print { added, updated, unchanged, failed: [{ file, reason }] }')
    .action(importAll);
}

async function importAll(
  files: string[],
  { city = cities[0], json }: { city?: City; json?: boolean },
): Promise<void> {
  if (!city) throw new Error('this installation has no city');
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {value}/{total} | {file}',
      stream: process.stderr,
      clearOnComplete: false,
    },
    Presets.shades_classic,
  );
  bar.start(0, 0, { file: files[0] ?? '' });
  const { stopped, ...outcome } = await withDatabase(({ scopeFor }) =>
    importFiles(files, {
      scopeNow: () => scopeFor(city, 'library import'),
      progress: (done, total, file) => {
        bar.setTotal(total);
        bar.update(done, { file });
      },
    }),
  ).finally(() => bar.stop());
  if (stopped) console.error(`failed: ${stopped}`);
  if (!json) for (const { file, reason } of outcome.failed) console.error(`${file}: ${reason}`);
  const { added, updated, unchanged, failed } = outcome;
  console.log(
    json
      ? JSON.stringify(outcome)
      : `added ${added}, new versions ${updated}, unchanged ${unchanged}, failed ${failed.length}`,
  );
  if (stopped || failed.length > 0) process.exitCode = 1;
}

function knownCity(code: string): City {
  const city = cityOf(code);
  if (!city)
    throw new InvalidArgumentError(`This installation has ${cities.map((each) => each.code).join(', ')}.`);
  return city;
}

import { type Command, InvalidArgumentError } from 'commander';
import { countPublicDocuments } from '#app/policy-library/searching/indexed-documents.ts';
import { rebuildIndex } from '#app/policy-library/searching/rebuild-index.ts';
import { searchFile } from '#app/policy-library/searching/search-files.ts';
import type { City } from '#app/shell/city.ts';
import { cities, cityOf } from '#cities/all.ts';
import { type CommandDatabase, withDatabase } from '#cli/with-database.ts';
import { tellReaders } from '#db/changes.ts';

/** `search`: the index of the policy library. */
export function searchCommand(program: Command): void {
  program
    .command('search')
    .description('the search index of the policy library')
    .command('rebuild')
    .description('make the index anew from the database; the old one answers until the new one is whole')
    .option('--city <code>', 'only the city with this division code', knownCity)
    .option('--json', 'print [{ city, documents, seconds }]')
    .action(rebuild);
}

interface Rebuilt {
  city: string;
  documents: number;
  seconds: number;
}

async function rebuild({ city, json }: { city?: City; json?: boolean }): Promise<void> {
  const made = await withDatabase(async (database) => {
    const all: Rebuilt[] = [];
    for (const each of city ? [city] : cities) all.push(await rebuildCity(database, each));
    return all;
  });
  if (json) console.log(JSON.stringify(made));
  else for (const row of made) console.log(`${row.city}  ${row.documents} documents  ${row.seconds} s`);
}

async function rebuildCity({ dataDir, scopeFor }: CommandDatabase, city: City): Promise<Rebuilt> {
  const started = performance.now();
  const scope = scopeFor(city, 'search rebuild');
  const total = await countPublicDocuments(scope);
  const bar = await progressBar(city, total);
  let documents = 0;
  await rebuildIndex(scope, {
    file: searchFile(dataDir, city.code),
    onProgress: (read) => {
      documents = read;
      bar.update(read);
    },
  });
  bar.stop();
  await tellReaders(scope);
  return { city: city.code, documents, seconds: Number(((performance.now() - started) / 1000).toFixed(1)) };
}

/** On standard error, and only where somebody looks. */
async function progressBar(city: City, total: number) {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: `${city.name} {bar} {value}/{total} documents, {eta_formatted} left`,
    stream: process.stderr,
    noTTYOutput: false,
  });
  bar.start(total, 0);
  return bar;
}

/** An unknown city is a wrong use of the command. */
function knownCity(code: string): City {
  const city = cityOf(code);
  if (!city)
    throw new InvalidArgumentError(`This installation has ${cities.map((each) => each.code).join(', ')}.`);
  return city;
}

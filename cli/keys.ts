import type { Command } from 'commander';
import { withDatabase } from '#cli/with-database.ts';
import { keysFile } from '#db/keys.ts';

/** `keys`: the keys that seal personal data. */
export function keysCommand(program: Command): void {
  program
    .command('keys')
    .description('the keys that seal personal data')
    .command('rotate')
    .description('add a new sealing key and seal every value anew with it; the old keys stay in the file')
    .option('--json', 'print { key, values }')
    .action(rotate);
}

async function rotate({ json }: { json?: boolean }): Promise<void> {
  const rotated = await withDatabase(async ({ dataDir, scopeFor }) => {
    const { addSealingKey, loadKeys } = await import('#db/keys.ts');
    const { installKeys } = await import('#db/sealed.ts');
    const { resealAll } = await import('#db/reseal.ts');
    const { cities } = await import('#cities/all.ts');
    const keys = addSealingKey(keysFile(dataDir, process.env).path);
    installKeys(keys, () => loadKeys(dataDir, process.env));
    let values = 0;
    for (const city of cities) values += await resealAll(scopeFor(city, 'keys rotate'), keys.current);
    return { key: keys.current, values };
  });
  console.log(
    json ? JSON.stringify(rotated) : `new key ${rotated.key}; ${rotated.values} values sealed anew`,
  );
}

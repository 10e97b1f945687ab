import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { openInstallation, root } from '#cli/installation.ts';

/** `db`: what a person who operates or changes the database needs. */
export function databaseCommand(program: Command): void {
  const database = program.command('db').description('the database');
  database
    .command('migrate')
    .description('bring the database to the schema of this program (npm start does it too)')
    .action(migrateNow);
  database
    .command('types')
    .description('write db/tables.ts from the migrations, for developers')
    .option('--verify', 'only compare; exit 1 when they differ')
    .action(writeTypes);
}

async function migrateNow(): Promise<void> {
  const { applied, close } = await openInstallation(process.env, 'command');
  await close();
  console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'the schema is up to date');
}

/** The types come from an empty database made for it, so they show the migrations and nothing of a person's own. */
async function writeTypes({ verify }: { verify?: boolean }): Promise<void> {
  const { startTestCluster, TEMPLATE } = await import('#db/testing/test-cluster.ts');
  const cluster = await startTestCluster();
  const flags = [
    ...['--dialect', 'postgres', '--url', cluster.urlOf(TEMPLATE)],
    ...['--date-parser', 'string', '--type-mapping', '{"int8":"number","timestamptz":"Date"}'],
    ...['--exclude-pattern', '(pgboss.*|*schema_migrations)', '--out-file', 'db/tables.ts'],
  ];
  const codegen = 'node_modules/kysely-codegen/dist/cli/bin.js';
  const args = [codegen, ...flags, ...(verify ? ['--verify'] : [])];
  try {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}

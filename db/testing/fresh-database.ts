import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { installKeys } from '#db/sealed.ts';
import { TEMPLATE } from '#db/testing/test-cluster.ts';

/** A database of the test's own, with the schema and no rows. */
export interface FreshDatabase {
  /** The owner's address. */
  url: string;
  /** As the program connects. */
  db: Database;
  /** As migrations connect: may alter append-only rows, which tests of tampering need. */
  owner: Database;
  drop(): Promise<void>;
}

/** Clones the template database and installs test keys. Call `drop` afterwards. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return cloneOf(TEMPLATE);
}

/** A database with no tables at all, for tests of the migrations. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return cloneOf('template0');
}

/** Keys that every test may use; fixed, so that a failure can be repeated. */
export const testKeys = {
  current: 'test',
  sealing: { test: Buffer.alloc(32, 'sealing') },
  hashing: Buffer.alloc(32, 'hashing'),
};

async function cloneOf(template: string): Promise<FreshDatabase> {
  installKeys(testKeys);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${template} strategy file_copy`);
  const url = urlOf(name);
  const db = openDatabase(url, { role: 'app', max: 4 });
  const owner = openDatabase(url, { role: 'owner', max: 2 });
  const drop = async () => {
    await Promise.all([db.destroy(), owner.destroy()]);
    await asSuperuser(`drop database ${name} with (force)`);
  };
  return { url, db, owner, drop };
}

function urlOf(database: string): string {
  return inject('testCluster').replace('DATABASE', database);
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

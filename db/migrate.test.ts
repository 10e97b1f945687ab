import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { emptyDatabase, type FreshDatabase } from '#db/testing/fresh-database.ts';

let database: FreshDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'qingchuang-migrations-'));
  write(
    '0001_first.sql',
    'create table first (n int); grant select on all tables in schema public to qingchuang_app;',
  );
  write('0002_second.sql', 'create table second (n int); insert into second values (2);');
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('migrations', () => {
  it("bring an empty database to the program's schema, once", async () => {
    expect((await migrate(database.url))[0]).toBe('0001_foundation.sql');
    expect(await migrate(database.url)).toEqual([]);
  });

  it('are applied in order, each once, new ones later', async () => {
    expect(await migrate(database.url, folder)).toEqual(['0001_first.sql', '0002_second.sql']);
    write('0003_third.sql', 'insert into first values (3)');
    expect(await migrate(database.url, folder)).toEqual(['0003_third.sql']);
  });

  it('are applied once when two nodes start together', async () => {
    const both = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(both.flat().sort()).toEqual(['0001_first.sql', '0002_second.sql']);
    const { rows } = await sql`select n from second`.execute(database.owner);
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('refuse when an applied file was altered', async () => {
    await migrate(database.url, folder);
    appendFileSync(join(folder, '0001_first.sql'), '\n-- one more line');
    await expect(migrate(database.url, folder)).rejects.toThrow('migration 0001_first.sql was altered');
  });

  it('refuse when the schema is newer than the program', async () => {
    await migrate(database.url, folder);
    const older = mkdtempSync(join(tmpdir(), 'qingchuang-migrations-'));
    cpSync(join(folder, '0001_first.sql'), join(older, '0001_first.sql'));
    await expect(migrate(database.url, older)).rejects.toThrow(
      /newer than this program: it holds 0002_second.sql/,
    );
    rmSync(older, { recursive: true });
  });

  it('leave nothing of a file that fails half-way, and keep the files before it', async () => {
    write('0003_third.sql', 'create table third (n int); insert into nowhere values (1);');
    await expect(migrate(database.url, folder)).rejects.toThrow('migration 0003_third.sql failed');
    const { rows } = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
      database.owner,
    );
    expect(rows.map(({ name }) => name)).toEqual(['first', 'schema_migrations', 'second']);
  });

  it('refuse a database that is not UTF-8', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const name = `${new URL(database.url).pathname.slice(1)}_ascii`;
    await client.query(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
    await expect(migrate(database.url.replace(/[^/]+$/, name), folder)).rejects.toThrow(
      'encoding is SQL_ASCII',
    );
    await client.query(`drop database ${name}`);
    await client.end();
  });

  it('name the remedy where the user may not take on the role of the program', async () => {
    const name = `plain_${new URL(database.url).pathname.slice(1)}`;
    await sql.raw(`create role ${name} login password 'plain'`).execute(database.owner);
    const url = Object.assign(new URL(database.url), { username: name, password: 'plain' });
    await expect(migrate(url.href, folder)).rejects.toThrow('grant qingchuang_app to');
    await sql.raw(`drop role ${name}`).execute(database.owner);
  });

  it('say that it is the database that does not answer', async () => {
    await expect(migrate('postgres://nobody:x@127.0.0.1:1/none', folder)).rejects.toThrow(
      'the database does not let us in: connect ECONNREFUSED',
    );
  });

  it('are a list that the program itself can neither read nor write', async () => {
    await migrate(database.url, folder);
    await expect(sql`select * from schema_migrations`.execute(database.db)).rejects.toThrow(
      'permission denied',
    );
  });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

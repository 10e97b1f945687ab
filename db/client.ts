import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '#db/tables.ts';

export type Database = Kysely<DB>;

/** The role the program runs in: it adds facts and can neither alter nor delete one (made by db/migrate.ts). */
export const APP_ROLE = 'qingchuang_app';

export interface DatabaseOptions {
  /** `app` for the program and its commands; `owner` for migrations, key rotation and tests that tamper. */
  role: 'app' | 'owner';
  /** Connections kept open at most. */
  max?: number;
  /** Answers a commit before the disk has it; a crash loses the last moments whole. For what can be made anew. */
  lazy?: boolean;
}

/** A runaway statement of a page or job ends here, and a transaction left open does not hold its locks for longer. */
const APP_LIMITS = ["statement_timeout = '30s'", "idle_in_transaction_session_timeout = '60s'"];

/** A pool of connections; close it with `destroy()`. Nothing is connected before the first query. */
export function openDatabase(url: string, { role, max = 10, lazy = false }: DatabaseOptions): Database {
  const pool = new pg.Pool({ connectionString: url, max, types: { getTypeParser } });
  // An idle connection that breaks is dropped by the pool; the next query connects anew or reports the outage.
  pool.on('error', () => {});
  // One that breaks in use fails its query; unheard, the same error would end the process.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  pool.on('connect', prepareLongQueries);
  const settings = [
    "timezone = 'Asia/Shanghai'",
    ...(role === 'app' ? [`role = ${APP_ROLE}`, ...APP_LIMITS] : []),
    ...(lazy ? ['synchronous_commit = off'] : []),
  ];
  // Said to each new connection rather than asked in the address, which options of the operator's own would replace.
  const prepare = CompiledQuery.raw(settings.map((setting) => `set ${setting}`).join('; '));
  const onCreateConnection = async (connection: DatabaseConnection) => {
    await connection.executeQuery(prepare);
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
}

/** Characters from which a query is worth preparing: planning the file of a case takes four times as long as running it. */
const LONG_QUERY = 1500;
/** Texts are fixed by the code; this only keeps a mistake from filling the connections. */
const MOST_PREPARED = 50;
const preparedNames = new Map<string, string>();

/** Has the database plan a long SELECT once a connection, by giving its text a name. */
function prepareLongQueries(connection: pg.PoolClient): void {
  const query = connection.query.bind(connection) as (...args: unknown[]) => unknown;
  const named = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = Array.isArray(values) ? nameOfLong(text) : undefined;
    return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest);
  };
  connection.query = named as typeof connection.query;
}

function nameOfLong(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length < LONG_QUERY || !/^\s*select/i.test(text)) return undefined;
  const known = preparedNames.get(text);
  if (known || preparedNames.size >= MOST_PREPARED) return known;
  const name = `long_${preparedNames.size + 1}`;
  preparedNames.set(text, name);
  return name;
}

const DATE = 1082;
const DATES = 1182;
const INT8 = 20;
const INT8S = 1016;
const TEXTS = 1009;

type Parser = (value: string) => unknown;

/** A day stays 'YYYY-MM-DD' (pg would make it a local midnight); counts and ids become numbers (pg would keep strings). */
function getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
  const texts = pg.types.getTypeParser(TEXTS as number, 'text') as (value: string) => string[];
  if (oid === DATE) return (value) => value;
  if (oid === DATES) return texts;
  if (oid === INT8) return Number;
  if (oid === INT8S) return (value) => texts(value).map(Number);
  return pg.types.getTypeParser(oid, format as 'text') as Parser;
}

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
}

/** A runaway statement of a page or job ends here, and a transaction left open does not hold its locks for longer. */
const APP_LIMITS = ["statement_timeout = '30s'", "idle_in_transaction_session_timeout = '60s'"];

/** A pool of connections; close it with `destroy()`. Nothing is connected before the first query. */
export function openDatabase(url: string, { role, max = 10 }: DatabaseOptions): Database {
  const pool = new pg.Pool({ connectionString: url, max, types: { getTypeParser } });
  // An idle connection that breaks is dropped by the pool; the next query connects anew or reports the outage.
  pool.on('error', () => {});
  // One that breaks in use fails its query; unheard, the same error would end the process.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  const settings = [
    "timezone = 'Asia/Shanghai'",
    ...(role === 'app' ? [`role = ${APP_ROLE}`, ...APP_LIMITS] : []),
  ];
  // Said to each new connection rather than asked in the address, which options of the operator's own would replace.
  const prepare = CompiledQuery.raw(settings.map((setting) => `set ${setting}`).join('; '));
  const onCreateConnection = async (connection: DatabaseConnection) => {
    await connection.executeQuery(prepare);
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
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

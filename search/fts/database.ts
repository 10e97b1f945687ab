import Database from 'libsql/promise';

export interface IndexDatabase {
  /** Runs statements without values. */
  exec(sql: string): Promise<void>;
  /** Rows of one statement. Statements of one connection run one after the other. */
  rows<Row>(sql: string, ...values: (string | number)[]): Promise<Row[]>;
  /** Runs steps that read one state of the file, whatever others write meanwhile. Transactions run one after the other. */
  read<T>(steps: () => Promise<T>): Promise<T>;
  /** Runs steps as one transaction that writes. */
  write<T>(steps: () => Promise<T>): Promise<T>;
  close(): void;
}

/** The part of libsql that is used here; the types of its package describe the blocking variant. */
interface Connection {
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<{ all(...values: unknown[]): Promise<unknown[]> }>;
  close(): void;
}

/**
 * A connection to one file. libsql steps to the first row off the main thread and blocks it for every further row and
 * in `get` and `run`: so what is large is asked as one row that holds a JSON array.
 */
export function connect(file: string): IndexDatabase {
  const connection = new Database(file, { timeout: 10 }) as unknown as Connection;
  const prepared = new Map<string, ReturnType<Connection['prepare']>>();
  const inTurn = turns();
  const transactionInTurn = turns();
  const exec = (sql: string) => inTurn(() => patiently(() => connection.exec(sql)));

  async function rows<Row>(sql: string, ...values: (string | number)[]): Promise<Row[]> {
    return inTurn(async () => {
      const statement = prepared.get(sql) ?? connection.prepare(sql);
      prepared.set(sql, statement);
      const answer = await patiently(async () => (await statement).all(...values));
      return answer as Row[];
    });
  }

  async function transaction<T>(begin: string, steps: () => Promise<T>): Promise<T> {
    return transactionInTurn(async () => {
      await exec(begin);
      try {
        const result = await steps();
        await exec('commit');
        return result;
      } catch (error) {
        // After some errors SQLite has rolled back already; the reason is the first error.
        await exec('rollback').catch(() => undefined);
        throw error;
      }
    });
  }
  return {
    exec,
    rows,
    read: (steps) => transaction('begin', steps),
    write: (steps) => transaction('begin immediate', steps),
    close: () => connection.close(),
  };
}

/** One after the other: a prepared statement serves one caller at a time. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

const PATIENCE_MS = 10_000;

/** Another process may be writing: SQLite's own waiting would block the main thread, so this waits outside. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += 20) {
    try {
      return await work();
    } catch (error) {
      const busy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
      if (!busy || waited >= PATIENCE_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

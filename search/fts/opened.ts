import { existsSync } from 'node:fs';
import { analyserVersion } from '#search/analysis/terms.ts';
import { type Columns, emptyColumns, metaNumber, refreshColumns } from './columns.ts';
import { connect, type IndexDatabase } from './database.ts';

/** An open generation of an index: the connection and the columns in memory. */
export interface Opened {
  generation: string;
  db: IndexDatabase;
  columns: Columns;
  /** False: damaged, or of another analyser. */
  sound: boolean;
  /** Runs work that reads one state of the index, the columns too, whatever others write meanwhile. */
  read<T>(work: (index: Opened) => Promise<T>): Promise<T>;
  /** Runs work that writes. */
  write(work: (db: IndexDatabase) => Promise<void>): Promise<void>;
  figures(): Promise<{ entries: number; seq: number }>;
}

export async function openGeneration(generation: string): Promise<Opened | null> {
  if (!existsSync(generation)) return null;
  const db = connect(generation);
  const opened: Opened = { generation, db, columns: emptyColumns(), sound: true, read, write, figures };

  async function noticingDamage<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isDamage(error)) opened.sound = false;
      throw error;
    }
  }
  async function read<T>(work: (index: Opened) => Promise<T>): Promise<T> {
    return noticingDamage(() =>
      db.read(async () => {
        await refreshColumns(db, opened.columns);
        return work(opened);
      }),
    );
  }
  async function write(work: (db: IndexDatabase) => Promise<void>): Promise<void> {
    return noticingDamage(() => work(db));
  }
  async function figures() {
    return read(async ({ columns }) => ({ entries: columns.entries, seq: await metaNumber(db, 'seq') }));
  }
  opened.sound = await isSound(db, read);
  if (!opened.sound) db.close();
  return opened;
}

async function isSound(db: IndexDatabase, read: Opened['read']): Promise<boolean> {
  try {
    const [row] = await db.rows<{ value: string }>(`select value from meta where name = 'analyser'`);
    if (row?.value !== analyserVersion) return false;
    await db.exec('pragma cache_size = -32768');
    await read(async () => undefined);
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** A file that is no database, is cut short, or holds other tables. */
function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code ?? '') ||
    /no such table|malformed|not a database/.test(message ?? '')
  );
}

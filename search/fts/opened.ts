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
  /** Runs work on columns that are up to date, and notices damage. */
  guard<T>(work: (index: Opened) => Promise<T>): Promise<T>;
  figures(): Promise<{ entries: number; seq: number }>;
}

export async function openGeneration(generation: string): Promise<Opened | null> {
  if (!existsSync(generation)) return null;
  const db = connect(generation);
  let refreshing: Promise<void> | null = null;
  const opened: Opened = { generation, db, columns: emptyColumns(), sound: true, guard, figures };

  async function guard<T>(work: (index: Opened) => Promise<T>): Promise<T> {
    try {
      // Queries that come together share one look at what changed.
      refreshing ??= refreshColumns(db, opened.columns).finally(() => {
        refreshing = null;
      });
      await refreshing;
      return await work(opened);
    } catch (error) {
      if (isDamage(error)) opened.sound = false;
      throw error;
    }
  }
  async function figures() {
    return guard(async ({ columns }) => ({ entries: columns.entries, seq: await metaNumber(db, 'seq') }));
  }
  opened.sound = await isSound(db, guard);
  if (!opened.sound) db.close();
  return opened;
}

async function isSound(db: IndexDatabase, guard: Opened['guard']): Promise<boolean> {
  try {
    const [row] = await db.rows<{ value: string }>(`select value from meta where name = 'analyser'`);
    if (row?.value !== analyserVersion) return false;
    await db.exec('pragma cache_size = -32768');
    await guard(async () => undefined);
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

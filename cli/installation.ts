import { dirname, join, resolve } from 'node:path';
import { type DatabaseUser, startEmbedded } from '#db/embedded.ts';
import { loadKeys } from '#db/keys.ts';
import { migrate } from '#db/migrate.ts';
import { installKeys } from '#db/sealed.ts';

/** The database that this process works on, migrated, with its keys installed. */
export interface Installation {
  /** Connects as the owner of the tables; `openDatabase` lowers that to the program's role. */
  ownerUrl: string;
  dataDir: string;
  /** Names of the migrations applied just now. */
  applied: string[];
  /** Stops PostgreSQL if this process started it. */
  close(): Promise<void>;
}

/** The checkout or installed package; the data folder lies in it unless DATA_DIR says otherwise, whatever the current folder. */
export const root = dirname(import.meta.dirname);

/** Opens the database of DATABASE_URL, or the embedded one: joined where it runs already, else started. */
export async function openInstallation(env: NodeJS.ProcessEnv, user: DatabaseUser): Promise<Installation> {
  const dataDir = env.DATA_DIR ? resolve(env.DATA_DIR) : join(root, 'data');
  installKeys(loadKeys(dataDir, env), () => loadKeys(dataDir, env));
  const { url, stop } = env.DATABASE_URL
    ? { url: env.DATABASE_URL, stop: async () => {} }
    : await startEmbedded(dataDir, user);
  try {
    return { ownerUrl: url, dataDir, applied: await migrate(url), close: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import pg from 'pg';
import { CHANGES_CHANNEL } from '#db/changes.ts';

/** How long to wait before the connection is tried again. */
const RETRY_MS = 2000;

export interface ChangesFollower {
  stop(): Promise<void>;
}

/**
 * Listens for public changes on a connection of its own. `onConnected(false)` says that news may be missed from now
 * on: whoever keeps copies must stop trusting them until it is connected again.
 */
export function followChanges(
  url: string,
  on: { change: (city: string) => void; connected: (connected: boolean) => void },
): ChangesFollower {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    const mine = new pg.Client({ connectionString: url, application_name: 'qingchuang-changes' });
    client = mine;
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      on.connected(false);
      mine.end().catch(() => {});
      if (!stopped) retry = setTimeout(connect, RETRY_MS);
    };
    mine.on('error', lose);
    mine.on('end', lose);
    mine.on('notification', ({ payload }) => on.change(payload ?? ''));
    try {
      await mine.connect();
      await mine.query(`listen ${CHANGES_CHANNEL}`);
      if (!stopped) on.connected(true);
    } catch {
      lose();
    }
  };
  void connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}

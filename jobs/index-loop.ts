import { setTimeout as sleep } from 'node:timers/promises';
import { keepIndex } from '#app/policy-library/searching/keep-index.ts';
import { log } from '#app/shell/log.ts';
import type { Scope } from '#app/shell/scope.ts';

/** The index is looked at without a notice too, should one have been lost. */
const LOOK_AGAIN_MS = 60_000;

/** After a failure (disk full, database away): the first and the longest wait before the next try. */
const RETRY_MS = { first: 2_000, longest: 60_000 };

export interface IndexLoop {
  /** Something changed. */
  wake(): void;
  stop(): Promise<void>;
}

/** Brings one city's index up to date whenever it is woken; a failure is logged and tried again later. */
export function indexLoop({ file, scope }: { file: string; scope: () => Scope }): IndexLoop {
  const keeper = keepIndex({ file, scope });
  const stopping = new AbortController();
  let news = new AbortController();
  const run = async () => {
    let wait = RETRY_MS.first;
    while (!stopping.signal.aborted) {
      // A change that comes while the index is written cuts the pause after it short.
      news = new AbortController();
      try {
        await keeper.catchUp();
        wait = RETRY_MS.first;
        await pause(LOOK_AGAIN_MS, AbortSignal.any([stopping.signal, news.signal]));
      } catch (error) {
        log().error({ err: error, file }, 'the search index stays behind the library; the old one is used');
        await pause(wait, stopping.signal);
        wait = Math.min(wait * 2, RETRY_MS.longest);
      }
    }
  };
  const running = run();
  return {
    wake: () => news.abort(),
    stop: async () => {
      stopping.abort();
      await running;
      await keeper.close();
    },
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}

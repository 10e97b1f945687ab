import type { FileStore } from '#integrations/files/file-store.ts';

let installed: FileStore | undefined;

/** Called once by the process that starts (server, worker, command, test set-up). */
export function installFileStore(store: FileStore): void {
  installed = store;
}

/** The store of this process. @throws when none was installed: a bug of the start-up */
export function fileStore(): FileStore {
  if (!installed) throw new Error('no file store installed: the process must call installFileStore first');
  return installed;
}

import { fileKeyOf } from '#app/disclosure-requests/queries.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealedBytes, sealBytes } from '#db/sealed.ts';
import { putFile, readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

const ATTACHMENT = { table: 'attachments', column: 'file', row: 'bytes' };

/** Stores the bytes of an attachment sealed; written before the transaction that records the key. */
export async function storeBytes(scope: Scope, bytes: Uint8Array): Promise<string> {
  const year = Number(scope.today.slice(0, 4));
  const sealed = sealBytes(bytes, ATTACHMENT);
  return (await putFile(fileStore(), { city: scope.city.code, year, bytes: sealed })).key;
}

/** The bytes under a key. @throws when the file is missing or was altered */
export async function readBytes(fileKey: string): Promise<Uint8Array> {
  return openSealedBytes(Buffer.from(await readFile(fileStore(), fileKey)), ATTACHMENT);
}

/** The bytes of an attachment that the caller has found in the case. */
export async function attachmentBytes(scope: Scope, attachmentId: number): Promise<Uint8Array> {
  return readBytes(await fileKeyOf(scope, attachmentId));
}

import { createHash } from 'node:crypto';
import type { StoredPaper } from '#app/annual-reports/acts/keep-paper.ts';
import type { Scope } from '#app/shell/scope.ts';
import { openSealedBytes, sealBytes } from '#db/sealed.ts';
import { putFile, readFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** Stores a working paper sealed, before the transaction that records it. */
export async function sealPaper(
  { city, today }: Pick<Scope, 'city' | 'today'>,
  { bytes, name, mime }: { bytes: Uint8Array; name: string; mime: string },
): Promise<StoredPaper> {
  const sealed = sealBytes(bytes, PLACE);
  const { key } = await putFile(fileStore(), {
    city: city.code,
    year: Number(today.slice(0, 4)),
    bytes: sealed,
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileKey: key, name, mime, size: bytes.byteLength, sha256 };
}

/** The bytes of a stored working paper. */
export async function openPaper(fileKey: string): Promise<Buffer> {
  return openSealedBytes(Buffer.from(await readFile(fileStore(), fileKey)), PLACE);
}

/** Papers may name people: sealed like attachments of requests. */
const PLACE = { table: 'report_papers', column: 'file', row: 'bytes' };

import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where attachments lie: a folder now, an S3 bucket by another driver. Contents arrive sealed by the caller. */
export type FileStore = Disk;

interface StoredFile {
  /** `city/yyyy/sha256` */
  key: string;
  /** Of the bytes as stored, hexadecimal. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** Files in `<dataDir>/files`. */
export function fileStoreIn(dataDir: string): FileStore {
  return new Disk(new FSDriver({ location: resolve(dataDir, 'files'), visibility: 'private' }));
}

/**
 * Stores bytes under their own hash, so equal bytes are one file and a repeat does no harm. Written before the
 * transaction that records the key.
 * @throws RangeError above `MAX_STORED_BYTES`; uploads were refused earlier, by `sniffUpload`.
 */
export async function putFile(
  store: FileStore,
  file: { city: string; year: number; bytes: Uint8Array },
): Promise<StoredFile> {
  const size = file.bytes.byteLength;
  if (size > MAX_STORED_BYTES) throw new RangeError(`file of ${size} bytes, at most ${MAX_STORED_BYTES}`);
  const sha256 = hashOf(file.bytes);
  const key = checkedKey(`${file.city}/${file.year}/${sha256}`);
  // Renamed into place: a crash half-way must not leave half a file under a hash that promises the whole.
  const part = `${key}.${randomUUID()}.part`;
  try {
    await store.put(part, file.bytes);
    await store.move(part, key);
  } catch (error) {
    // On a full disk the half that was written would keep the room that others need.
    await store.delete(part).catch(() => {});
    throw error;
  }
  return { key, sha256, size };
}

/** @throws when the file is missing, or its bytes are no longer those that its key promises. */
export async function readFile(store: FileStore, key: string): Promise<Uint8Array> {
  const bytes = await store.getBytes(checkedKey(key));
  if (!key.endsWith(hashOf(bytes))) throw new Error(`stored file ${key} was altered`);
  return bytes;
}

/** 10 MB, the limit that the form names; six such files fit into one form (`bodyLimit` of the server). */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** A record made here may be larger than what came in: pages given as pictures after severance. */
export const MAX_MADE_BYTES = 60 * 1024 * 1024;
/** Sealing adds a nonce, a tag and the key's name. */
export const MAX_STORED_BYTES = MAX_MADE_BYTES + 1024;

const KEY = /^\d{6}\/\d{4}\/[0-9a-f]{64}$/;

function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error('not a key of the file store');
  return key;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

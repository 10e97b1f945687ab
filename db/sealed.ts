import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Keys of this installation. The hashing key is separate: rotating the sealing key must not lose duplicates. */
export interface Keys {
  /** Id of the key that seals from now on. */
  current: string;
  /** Every key that may still be needed to open, by id; 32 bytes each. */
  sealing: Record<string, Buffer>;
  /** 32 bytes, for keyed hashes of identity numbers, phones and query codes. */
  hashing: Buffer;
}

/** Where a sealed value lies; bound into it, so that a value copied to another row or column does not open. */
export interface Place {
  table: string;
  column: string;
  row: number | string;
}

const AES_256_GCM = 1;
let installed: Keys | undefined;
let rereadKeys: (() => Keys) | undefined;

/**
 * Called once by the process that starts (server, worker, command, test set-up). `reread` is asked when a value turns
 * up that was sealed with a key not known yet: `keys rotate` ran while this process was serving.
 */
export function installKeys(keys: Keys, reread?: () => Keys): void {
  installed = keys;
  rereadKeys = reread;
}

/** Encrypts a text with AES-256-GCM: algorithm, key id, nonce, tag, cipher text. */
export function seal(text: string, place: Place): Buffer {
  return sealBytes(Buffer.from(text, 'utf8'), place);
}

export function sealBytes(bytes: Uint8Array, place: Place): Buffer {
  const keys = keysInUse();
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyNamed(keys, keys.current), nonce);
  cipher.setAAD(placeBytes(place));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const id = Buffer.from(keys.current, 'utf8');
  return Buffer.concat([Buffer.from([AES_256_GCM, id.length]), id, nonce, cipher.getAuthTag(), body]);
}

/** @throws when the value was altered, moved to another place, or sealed with a key that is gone. */
export function openSealed(sealed: Buffer, place: Place): string {
  return openSealedBytes(sealed, place).toString('utf8');
}

export function openSealedBytes(sealed: Buffer, place: Place): Buffer {
  if (sealed[0] !== AES_256_GCM) throw new Error(`sealed value of unknown algorithm ${sealed[0]}`);
  const start = 2 + (sealed[1] ?? 0);
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyNamed(keysInUse(), sealedWith(sealed)),
    sealed.subarray(start, start + 12),
  );
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(sealed.subarray(start + 12, start + 28));
  return Buffer.concat([decipher.update(sealed.subarray(start + 28)), decipher.final()]);
}

/** Id of the key that a value was sealed with. */
export function sealedWith(sealed: Buffer): string {
  return sealed.subarray(2, 2 + (sealed[1] ?? 0)).toString('utf8');
}

/** A keyed hash for finding equal values without reading them; `purpose` keeps the uses apart. */
export function keyedHash(purpose: string, text: string): Buffer {
  return createHmac('sha256', keysInUse().hashing).update(`${purpose}\0${text}`).digest();
}

function keysInUse(): Keys {
  if (!installed) throw new Error('no keys installed: the process must call installKeys first');
  return installed;
}

function keyNamed(keys: Keys, id: string): Buffer {
  if (!(id in keys.sealing) && rereadKeys) installed = rereadKeys();
  const key = keysInUse().sealing[id];
  if (!key) throw new Error(`no sealing key named ${id}`);
  return key;
}

function placeBytes({ table, column, row }: Place): Buffer {
  return Buffer.from(`${table}.${column}.${row}`, 'utf8');
}

import { generateKeyPairSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key file of the demonstration's seal. Readable by the program's user only, and no part of a backup. */
const FILE = 'seal-key.pem';

/** The private key (PKCS 8, PEM); made on first use. Two processes that start at once end with one key. */
export function sealKeyIn(dataDir: string): string {
  const path = join(dataDir, FILE);
  return readIfThere(path) ?? makeKey(path, dataDir);
}

function makeKey(path: string, dataDir: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dataDir, { recursive: true });
  // Linked into place: the file is whole from the first moment, and whoever comes second finds it there.
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(part);
  }
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

import { createHash } from 'node:crypto';

/** A short mark of what a row holds: a form carries it, and the act refuses when the row has changed since. */
export function rowMark(row: object): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 16);
}

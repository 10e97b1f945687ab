import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, hex: what ties a gazette item or an export to the text it shows. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

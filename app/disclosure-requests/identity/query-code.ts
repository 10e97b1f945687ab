import { keyedHash } from '#db/sealed.ts';

/** Letters and digits that are not mistaken for each other when read out or copied by hand. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 26;

/**
 * The query code of an online request: 128 bits, drawn from the form's one-time key by a keyed hash, so that a
 * form sent twice shows the same code although only its hash is stored.
 */
export function queryCodeFrom(onceKey: string): string {
  const bits = keyedHash('query-code', onceKey).subarray(0, 17);
  let number = BigInt(`0x${bits.toString('hex')}`);
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += SIGNS[Number(number % BigInt(SIGNS.length))];
    number /= BigInt(SIGNS.length);
  }
  return code;
}

/** Groups of four or five, easier to copy: `k7m2p-...`. */
export function showQueryCode(code: string): string {
  return code.replace(/(.{5})(?=.)/g, '$1-');
}

/** The hash under which a code is stored; blanks, hyphens and capitals do not matter. */
export function queryCodeHash(code: string): Buffer {
  return keyedHash('query-code-stored', code.toLowerCase().replace(/[^0-9a-z]/g, ''));
}

/** The hash of the last four characters of a number, phone, mailbox or address; null for an empty one. */
export function tailHash(text: string): Buffer | null {
  const tail = [...text.trim().toUpperCase()].slice(-4).join('');
  return tail === '' ? null : keyedHash('tail', tail);
}

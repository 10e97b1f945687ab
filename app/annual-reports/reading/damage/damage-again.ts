/**
 * What becomes of a text whose UTF-8 bytes were once read in pairs as GBK: where a run of Chinese characters has an
 * odd number of bytes, its last byte takes the ASCII character behind it along, and one `?` stands for both.
 */
export function damageAgain(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const left: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      left.push(lead);
      at += 1;
      continue;
    }
    const trail = bytes[at + 1];
    if (trail !== undefined && isTrail(trail)) left.push(lead, trail);
    else left.push(QUESTION_MARK);
    at += trail === undefined ? 1 : 2;
  }
  // The first two bytes of the lost character are left, and no reader shows them.
  return new TextDecoder().decode(Uint8Array.from(left)).replaceAll('\ufffd', '');
}

const QUESTION_MARK = 0x3f;

/** Second bytes of GBK; digits, `<` and most punctuation are none. */
function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte !== 0x7f && byte !== 0xff;
}

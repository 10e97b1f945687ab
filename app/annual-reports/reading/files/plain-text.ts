/** The text of a file in UTF-8, UTF-16 with its mark, or the Chinese national encoding; null where it is no text. */
export function plainText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  const strange = text.slice(0, 4_000).replace(printable, '').length;
  return strange > 40 ? null : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program from a text
const printable = /[^\u0000-\u0008\u000e-\u001f]/g;

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older pages and files are saved in the Chinese national encoding.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

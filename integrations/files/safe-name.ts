/**
 * A file name fit to be stored, shown and offered for download on any system: no folder, no control, invisible
 * or direction-changing character (`照片gpj.exe` shown as `照片exe.jpg`), no sign that Windows forbids, at most 100
 * characters with the extension kept, which becomes lower case.
 */
export function safeName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
  const extension = extensionOf(plain);
  const stem = extension ? plain.slice(0, -extension.length - 1) : plain;
  const named = unreserved(stem.replace(/^[. ]+|[. ]+$/g, ''));
  const kept = Array.from(named)
    .slice(0, MAX_CHARACTERS - extension.length - 1)
    .join('');
  return extension ? `${kept}.${extension}` : kept;
}

/** Lower-case extension without the dot; empty where the name has none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

const MAX_CHARACTERS = 100;
/** Device names of Windows, which open a device whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function unreserved(stem: string): string {
  if (stem === '') return '未命名';
  return RESERVED.test(stem) ? `_${stem}` : stem;
}

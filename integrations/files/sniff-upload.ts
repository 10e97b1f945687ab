import { fileTypeFromBuffer } from 'file-type';
import { done, type Refusal, type Result, refused } from '#app/shell/scope.ts';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { extensionOf, safeName } from '#integrations/files/safe-name.ts';
import { macroMarks, type UploadKind, uploadKinds } from '#integrations/files/upload-kinds.ts';

interface Sniffed {
  mime: string;
  safeName: string;
}

type UploadRefusal = Refusal<'empty' | 'too-large' | 'type-not-allowed' | 'type-mismatch' | 'has-macros'>;

/**
 * Whether a file may be attached: its extension is on the list, and its content is what the extension says. The
 * browser's own statement of the type is never asked.
 */
export async function sniffUpload(bytes: Uint8Array, name: string): Promise<Result<Sniffed, UploadRefusal>> {
  if (bytes.byteLength === 0) return refused('empty', '文件是空的，请重新选择。');
  if (bytes.byteLength > MAX_UPLOAD_BYTES) {
    return refused(
      'too-large',
      `文件超过${MAX_UPLOAD_BYTES / 1024 / 1024} MB，请压缩后再上传，或者改用邮寄。`,
    );
  }
  const safe = safeName(name);
  const kind = uploadKinds.find(({ extensions }) => extensions.includes(extensionOf(safe)));
  if (!kind) {
    return refused(
      'type-not-allowed',
      '不接收这种文件，请上传 PDF、OFD、Word、Excel、WPS、JPG、PNG、HEIC 或者 TXT 文件。',
    );
  }
  if (!(await isWhatItSays(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), kind))) {
    return refused('type-mismatch', '文件内容与扩展名不符，请用原来的软件另存后再上传。');
  }
  return kind.magic.length > 0 && macroMarks.some((mark) => Buffer.from(bytes).includes(mark))
    ? refused('has-macros', '文件含有宏，请另存为不含宏的文件或者 PDF 后再上传。')
    : done({ mime: kind.mime, safeName: safe });
}

async function isWhatItSays(bytes: Buffer, kind: UploadKind): Promise<boolean> {
  const found = await fileTypeFromBuffer(bytes);
  if (kind.magic.length === 0) return found === undefined && isPlainText(bytes);
  if (!found || !kind.magic.includes(found.ext)) return false;
  if (kind.holds && !kind.holds.some((mark) => bytes.includes(mark))) return false;
  return isArchive(found.ext) || !endsAsZip(bytes);
}

function isArchive(ext: string): boolean {
  return ext === 'zip' || ext === 'docx' || ext === 'xlsx';
}

/** A picture or PDF with an archive (or a Java program) appended is both; readers of ZIP look from the end. */
function endsAsZip(bytes: Buffer): boolean {
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return at >= 0 && at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length;
}

/** UTF-8 or GB 18030 without control characters, and neither mark-up nor a script. */
function isPlainText(bytes: Buffer): boolean {
  const text = decoded(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a program from a text
  if (text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return false;
  return !/^\s*(<[!?a-z]|#!)/i.test(text);
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return null;
}

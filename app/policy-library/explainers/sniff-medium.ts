import { fileTypeFromBuffer } from 'file-type';
import type { ExplainerUpload } from '#app/policy-library/explainers/media.ts';
import { done, type Refusal, type Result, refused } from '#app/shell/scope.ts';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';
import { safeName } from '#integrations/files/safe-name.ts';

type MediumRefusal = Refusal<'empty' | 'too-large' | 'type-not-allowed' | 'captions-broken'>;

/** What a browser shows by itself, by kind. SVG is not among them: it can carry a program. */
const allowed: Record<'picture' | 'video', { mimes: readonly string[]; zh: string }> = {
  picture: { mimes: ['image/png', 'image/jpeg', 'image/webp'], zh: 'PNG、JPG 或者 WebP 图片' },
  video: { mimes: ['video/mp4', 'video/webm'], zh: 'MP4 或者 WebM 视频' },
};

/** Whether a file may be shown to the public as this kind: its content decides, never its name or the browser's word. */
export async function sniffMedium(
  bytes: Uint8Array,
  { name, kind }: { name: string; kind: ExplainerUpload['kind'] },
): Promise<Result<{ mime: string; name: string }, MediumRefusal>> {
  if (bytes.byteLength === 0) return refused('empty', '文件是空的，请重新选择。');
  if (bytes.byteLength > MAX_UPLOAD_BYTES) {
    return refused('too-large', `文件超过${MAX_UPLOAD_BYTES / 1024 / 1024} MB，请压缩后再上传。`);
  }
  if (kind === 'captions') {
    return isCaptions(bytes)
      ? done({ mime: 'text/vtt', name: safeName(name) })
      : refused(
          'captions-broken',
          '字幕文件不是 WebVTT 格式：第一行应当是 WEBVTT，后面至少有一段带时间的字幕。',
        );
  }
  const found = await fileTypeFromBuffer(bytes);
  return found && allowed[kind].mimes.includes(found.mime)
    ? done({ mime: found.mime, name: safeName(name) })
    : refused('type-not-allowed', `请上传${allowed[kind].zh}。`);
}

/** WebVTT in UTF-8 with at least one cue. */
function isCaptions(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  return (
    /^\u{feff}?WEBVTT(\s|$)/u.test(text) &&
    /\d{2}:\d{2}\.\d{3}\s+-->\s+(\d{2,}:)?\d{2}:\d{2}\.\d{3}/.test(text)
  );
}

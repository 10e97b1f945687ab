import { createHash } from 'node:crypto';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { pagesOf } from '#app/disclosure-requests/case-bundle/press/pages-of.ts';
import { renderPdf, type TypstSource } from '#integrations/pdf/typst.ts';

/** What the thread is asked: to add one entry, or to end the archive. */
export type Asked =
  | { name: string; at: number; content: EntryContent }
  /** Nothing more comes. */
  | { end: true };

/** A document to be set, or bytes as they are. */
export type EntryContent =
  | { source: Omit<TypstSource, 'template'> & { template: string } }
  | { bytes: Uint8Array; mime: string };

/** An entry as it was written. */
export interface Entry {
  name: string;
  size: number;
  sha256: string;
  /** null where the format has no pages. */
  pages: number | null;
}

/** Writes a ZIP file entry by entry; `send` gets its bytes as they come. Files that are packed already are stored. */
export function zipWriter(send: (chunk: Uint8Array) => void) {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.byteLength > 0) send(Uint8Array.from(chunk));
  });
  return async (asked: Asked): Promise<Entry | null> => {
    if ('end' in asked) {
      zip.end();
      return null;
    }
    const { bytes, mime } = await bytesOf(asked.content);
    const entry = mime.startsWith('text/') || mime === 'application/json' ? deflated(asked) : stored(asked);
    zip.add(entry);
    entry.push(bytes, true);
    return {
      name: asked.name,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: await pagesOf(bytes, mime),
    };
  };
}

async function bytesOf(content: EntryContent): Promise<{ bytes: Uint8Array; mime: string }> {
  if ('bytes' in content) return content;
  const { template, ...source } = content.source;
  const { pdf } = await renderPdf({ ...source, template: new URL(template) });
  return { bytes: pdf, mime: 'application/pdf' };
}

function deflated({ name, at }: { name: string; at: number }) {
  return dated(new ZipDeflate(name, { level: 6 }), at);
}

function stored({ name, at }: { name: string; at: number }) {
  return dated(new ZipPassThrough(name), at);
}

function dated<T extends ZipDeflate | ZipPassThrough>(entry: T, at: number): T {
  entry.mtime = at;
  return entry;
}

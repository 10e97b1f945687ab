import { archiveMetadata, auditLog } from '#app/disclosure-requests/case-bundle/archive-metadata.ts';
import {
  archiveContents,
  evidenceIndex,
  type Written,
} from '#app/disclosure-requests/case-bundle/bundle-index.ts';
import type { BundleItem } from '#app/disclosure-requests/case-bundle/bundle-item.ts';
import { bundleItems } from '#app/disclosure-requests/case-bundle/bundle-items.ts';
import { openPress, type ZipPress } from '#app/disclosure-requests/case-bundle/press/zip-press.ts';
import type { Entry, EntryContent } from '#app/disclosure-requests/case-bundle/press/zip-writer.ts';
import { attachmentBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { documentSource } from '#app/disclosure-requests/letters/document-source.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** evidence: for a reconsideration body or a court. archive: the same with metadata, log and checksums. */
export type BundleKind = 'evidence' | 'archive';

/**
 * The ZIP of a file as a stream: pieces are read one after the other, set and packed in a thread of its own, and sent
 * as they come; nothing holds the whole package in memory. Null while too many packages are being made.
 */
export async function streamBundle(
  scope: Scope,
  file: CaseFile,
  kind: BundleKind,
): Promise<ReadableStream<Uint8Array> | null> {
  const items = await bundleItems(scope, file);
  const press = openPress(scope.now);
  if (!press) return null;
  return press.stream(() => writeAll({ scope, file, press }, items, kind));
}

interface Packing {
  scope: Scope;
  file: CaseFile;
  press: ZipPress;
}

async function writeAll(packing: Packing, items: BundleItem[], kind: BundleKind): Promise<void> {
  const { scope, file, press } = packing;
  const written: Written[] = [];
  for (const [at, item] of items.entries()) {
    const entry = await press.add(nameOf(item, at + 1), await contentOf(scope, item));
    written.push({ item, entry });
  }
  const index = await press.add(
    '00-证据目录.pdf',
    setDocument(evidenceIndex(scope, file, written), scope.today),
  );
  if (kind === 'archive') await writeArchive(packing, written, index);
}

/** What makes a package of evidence one for the archive. */
async function writeArchive(
  { scope, file, press }: Packing,
  written: Written[],
  index: Entry,
): Promise<void> {
  const entries = [index, ...written.map(({ entry }) => entry)];
  const add = async (name: string, content: EntryContent) => entries.push(await press.add(name, content));
  await add('00-卷内目录.pdf', setDocument(archiveContents(scope, file, written), scope.today));
  await add('metadata.json', json(await archiveMetadata(scope, file, written)));
  await add('audit-log.json', json(await auditLog(scope, file)));
  await add('manifest.json', json(entries.map(({ name, size, pages }) => ({ name, size, pages }))));
  const sums = entries.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
  await press.add('SHA256SUMS', text(sums, 'text/plain'));
}

/** 03-补正告知书.pdf: by its place in the index; no name of a person stands in it. */
function nameOf({ title, content }: BundleItem, no: number): string {
  const place = String(no).padStart(2, '0');
  if ('document' in content) return `${place}-${plainName(title)}.pdf`;
  return `${place}-${plainName(content.attachment.name)}`;
}

function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80);
}

async function contentOf(scope: Scope, { content, on }: BundleItem): Promise<EntryContent> {
  if ('document' in content) return setDocument(content.document, on);
  const { id, mime } = content.attachment;
  return { bytes: await attachmentBytes(scope, id), mime };
}

/** An address does not cross to a thread; its text does. */
function setDocument(document: OfficialDocument, on: Day): EntryContent {
  const { template, ...source } = documentSource(document, on);
  return { source: { ...source, template: template.href } };
}

function json(value: unknown): EntryContent {
  return text(`${JSON.stringify(value, null, 2)}\n`, 'application/json');
}

function text(words: string, mime: string): EntryContent {
  return { bytes: new TextEncoder().encode(words), mime };
}

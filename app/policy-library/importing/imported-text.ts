import type { NewDocument } from '#app/policy-library/documents/new-document.ts';
import { sha256Of } from '#app/policy-library/text/sha256.ts';
import type { Day } from '#law/cite.ts';

/** One text that a file holds: a document, or one version of a document whose other versions stand beside it. */
export interface ImportedText {
  /** Where it was read: `laws.jsonl.gz:17`. */
  place: string;
  /** The same for all versions of one document, and for the same document in another file. */
  documentKey: string;
  /** By which the versions of a document are ordered; null comes first. */
  versionOn: Day | null;
  /** The same for the same text of the same version: what was imported is known by it. */
  versionKey: string;
  /** Parses the text; asked only of what is not in the library yet. May throw where the source is broken. */
  read(): NewDocument;
}

/** Something of a file that could not be taken in, and why, in Chinese. */
export interface ImportFailure {
  file: string;
  reason: string;
}

/** A file as far as it could be read. */
export interface ReadFile {
  texts: ImportedText[];
  failed: ImportFailure[];
}

/** The key of one text of a document; `content` is everything whose change makes another text of it. */
export function versionKeyOf(documentKey: string, versionOn: Day | null, content: string): string {
  return `${documentKey}@${versionOn ?? ''}#${sha256Of(content).slice(0, 16)}`;
}

/** The day within a version's key, as it was given to `versionKeyOf`; empty for an undated one. */
export function versionDayIn(versionKey: string): string {
  return /@(\d{4}-\d{2}-\d{2})?#[0-9a-f]{16}$/.exec(versionKey)?.[1] ?? '';
}

/** The texts of each document, in the order in which documents and texts come. */
export function byDocument(texts: readonly ImportedText[]): Map<string, ImportedText[]> {
  const groups = new Map<string, ImportedText[]>();
  for (const text of texts) {
    const group = groups.get(text.documentKey);
    if (group) group.push(text);
    else groups.set(text.documentKey, [text]);
  }
  return groups;
}

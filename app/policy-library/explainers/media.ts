import type { Explainer } from '#app/policy-library/explainers/load-explainer.ts';
import type { Scope } from '#app/shell/scope.ts';

/** A file of an explainer, stored already: a picture, a film, or the captions of the film. */
export interface ExplainerUpload {
  kind: 'picture' | 'video' | 'captions';
  fileKey: string;
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** What the picture says, in words; of a film its transcript; empty for captions. */
  textAlternative: string;
}

/** The files of the text before, of every kind that the form brings none of. */
export function keptMedia(before: Explainer | null, uploads: readonly ExplainerUpload[]): ExplainerUpload[] {
  const brought = new Set(uploads.map(({ kind }) => kind));
  return (before?.media ?? [])
    .filter(({ kind }) => !brought.has(kind as ExplainerUpload['kind']))
    .map((medium) => ({
      kind: medium.kind as ExplainerUpload['kind'],
      fileKey: medium.file_key,
      name: medium.name,
      mime: medium.mime,
      size: medium.size,
      sha256: medium.sha256,
      textAlternative: medium.text_alternative,
    }));
}

/** Writes the rows of files in the order given; inside an act's transaction. */
export async function writeMedia(
  scope: Scope,
  { explainerId, uploads }: { explainerId: number; uploads: readonly ExplainerUpload[] },
): Promise<void> {
  if (uploads.length === 0) return;
  const rows = uploads.map((upload, index) => ({
    city: scope.city.code,
    explainer_id: explainerId,
    position: index + 1,
    kind: upload.kind,
    file_key: upload.fileKey,
    name: upload.name,
    mime: upload.mime,
    size: upload.size,
    sha256: upload.sha256,
    text_alternative: upload.textAlternative.trim(),
    recorded_at: scope.now,
  }));
  await scope.db.insertInto('explainer_media').values(rows).execute();
}

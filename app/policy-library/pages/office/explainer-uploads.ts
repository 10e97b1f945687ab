import type { ExplainerUpload } from '#app/policy-library/explainers/media.ts';
import { sniffMedium } from '#app/policy-library/explainers/sniff-medium.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { putFile } from '#integrations/files/file-store.ts';
import { fileStore } from '#integrations/files/installed-store.ts';

/** Names of the file fields of the form, and of the words that go with each. */
const fields = [
  { field: 'picture', kind: 'picture', words: 'picture_words' },
  { field: 'video', kind: 'video', words: 'transcript' },
  { field: 'captions', kind: 'captions', words: '' },
] as const;

/** Checks the files of the form and stores them in clear, before the transaction that records them: they are made to be public. */
export async function storeMedia(
  scope: Scope,
  body: Record<string, unknown>,
): Promise<Result<ExplainerUpload[], Refusal>> {
  const uploads: ExplainerUpload[] = [];
  for (const { field, kind, words } of fields) {
    const file = body[field];
    if (!(file instanceof File) || file.size === 0) continue;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sniffed = await sniffMedium(bytes, { name: file.name, kind });
    if (!sniffed.ok) return sniffed;
    const year = Number(scope.today.slice(0, 4));
    const { key, sha256, size } = await putFile(fileStore(), { city: scope.city.code, year, bytes });
    const said = words === '' ? '' : String(body[words] ?? '');
    uploads.push({ kind, fileKey: key, ...sniffed.value, size, sha256, textAlternative: said });
  }
  return { ok: true, value: uploads };
}

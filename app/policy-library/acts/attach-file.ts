import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import { attachmentsOf } from '#app/policy-library/documents/queries.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

/** A file already stored, as its row describes it. */
export interface StoredAttachment {
  fileKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}

/** 添加附件: files that belong to the document, each with its checksum; equal bytes are attached once. */
export async function attachFiles(
  scope: Scope,
  input: { documentId: number; files: StoredAttachment[] },
): Promise<Result<null>> {
  return changeDocument(scope, {
    documentId: input.documentId,
    permission: 'catalogue-document',
    act: 'attach-file',
    may: async (inside) => {
      if (input.files.length === 0) return { code: 'no-file', reason: '请选择要添加的文件。' };
      const held = await attachmentsOf(inside, input.documentId);
      const twice = input.files.find((file) => held.some(({ sha256 }) => sha256 === file.sha256));
      return twice ? { code: 'attached', reason: `${twice.name}已经是它的附件。` } : null;
    },
    write: async (inside) => {
      const held = await attachmentsOf(inside, input.documentId);
      await insertAttachments(inside, { ...input, after: held.at(-1)?.position ?? 0 });
      return { value: null, detail: { files: input.files.length } };
    },
  });
}

/** Writes the rows, inside an act's transaction; `after` is the position of the last one there. */
export async function insertAttachments(
  inside: Scope,
  { documentId, files, after }: { documentId: number; files: readonly StoredAttachment[]; after: number },
): Promise<void> {
  if (files.length === 0) return;
  await inside.db
    .insertInto('document_attachments')
    .values(
      files.map((file, index) => ({
        city: inside.city.code,
        document_id: documentId,
        position: after + index + 1,
        file_key: file.fileKey,
        name: file.name,
        mime: file.mime,
        size: file.size,
        sha256: file.sha256,
        officer_id: inside.actor.kind === 'officer' ? inside.actor.officerId : null,
        recorded_at: inside.now,
      })),
    )
    .execute();
}

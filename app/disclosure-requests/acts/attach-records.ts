import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface RecordsInput extends CaseInput {
  /** The records to be given, stored already. */
  uploads: Upload[];
}

/** 添加附件: the records that go to the requester with the reply; listed in the letter, opened with it. */
export async function attachRecords(scope: Scope, input: RecordsInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'attach-records',
    may: (file) => mayAttach(file) ?? mayAttachNothing(input),
    write: async (inside, file) => {
      await writeUploads(inside, file.id, input.uploads);
      return { value: null, detail: { files: input.uploads.length } };
    },
  });
}

export function mayAttach(file: CaseFile): May {
  if (file.assignments.length === 0)
    return { code: 'not-assigned', reason: '先分办，再添加随答复提供的材料。' };
  return file.replies.length > 0 ? { code: 'already-signed', reason: '答复已经签发，附件不能再改。' } : null;
}

/** What goes to the requester with the reply. A record under severance is given in its released form only. */
export function recordsGiven(file: CaseFile): CaseFile['attachments'] {
  const sources = new Set(file.severances.map((severance) => severance.attachment_id));
  return file.attachments.filter(({ kind, id }) => kind === 'reply' && !sources.has(id));
}

function mayAttachNothing({ uploads }: RecordsInput): May {
  return uploads.length > 0 ? null : { code: 'no-file', reason: '请选择要随答复提供的文件。' };
}

import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { openSignature } from '#app/disclosure-requests/acts/enter-paper-signature.ts';
import { numberTaken, writeReply } from '#app/disclosure-requests/acts/write-reply.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface ConfirmSignatureInput extends CaseInput {
  signatureId: number;
  confirmed: boolean;
  /** Why not, where it is sent back. */
  note: string;
}

/** 复核纸质签发: a second person compares the entry with the scan; then the reply is signed as of its day. */
export async function confirmPaperSignature(
  scope: Scope,
  input: ConfirmSignatureInput,
): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'confirm-paper-signature',
    may: async (file, inside) =>
      mayConfirmSignature(file, scope) ?? mayConfirmSo(file, input) ?? (await mayStillNumber(inside, file)),
    write: async (inside, file) => {
      const signature = openSignature(file);
      if (!signature) throw new Error(`request ${file.id} has no signature to confirm`);
      await inside.db
        .insertInto('paper_signature_decisions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          signature_id: signature.id,
          confirmed: input.confirmed,
          note: input.note.trim(),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      if (!input.confirmed) return { value: null, detail: { confirmed: false } };
      const { documentNo } = await writeReply(inside, file, {
        draftId: signature.draft_id,
        documentNo: signature.document_no || null,
        signedOn: signature.signed_on,
        signerName: signature.signer_name,
      });
      return { value: null, detail: { confirmed: true, documentNo } };
    },
  });
}

export function mayConfirmSignature(file: CaseFile, scope: Scope): May {
  const signature = openSignature(file);
  if (!signature || file.replies.length > 0)
    return { code: 'nothing-to-confirm', reason: '没有等待复核的纸质签发。' };
  return scope.actor.kind === 'officer' && signature.officer_id === scope.actor.officerId
    ? { code: 'own-entry', reason: '须由录入人以外的人复核。' }
    : null;
}

function mayConfirmSo(file: CaseFile, input: ConfirmSignatureInput): May {
  if (openSignature(file)?.id !== input.signatureId)
    return { code: 'signature-changed', reason: '录入的情况已经变化，请看过再复核。' };
  return !input.confirmed && !input.note.trim()
    ? { code: 'note-missing', reason: '退回时请写明哪里不符。' }
    : null;
}

async function mayStillNumber(scope: Scope, file: CaseFile): Promise<May> {
  const typed = openSignature(file)?.document_no ?? '';
  return typed !== '' && (await numberTaken(scope, typed))
    ? { code: 'number-taken', reason: '这个发文字号已经被别的答复使用，请退回重新录入。' }
    : null;
}

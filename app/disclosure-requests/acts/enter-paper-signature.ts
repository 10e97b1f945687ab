import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { maySignWithout } from '#app/disclosure-requests/acts/sign-reply.ts';
import { numberTaken } from '#app/disclosure-requests/acts/write-reply.ts';
import { type Upload, writeUpload } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { stageOfFile } from '#app/disclosure-requests/case-file/stage.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';
import { parseDocumentNumber } from '#law/publication/document-number.ts';

export interface PaperSignatureInput extends CaseInput {
  draftId: number;
  /** As written on the 呈批单. */
  signerName: string;
  signedOn: Day;
  /** From the office's own system; empty: this system gives the next number. */
  documentNo: string;
  /** The scan of the signed sheet. */
  uploads: Upload[];
}

/** 录入纸质签发: who signed the printed sheet and when, with its scan; it counts once a second person confirms. */
export async function enterPaperSignature(scope: Scope, input: PaperSignatureInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'enter-paper-signature',
    may: async (file, inside) =>
      mayEnterSignature(file) ?? mayEnterSo(file, input, scope) ?? (await mayNumber(inside, input)),
    write: async (inside, file) => {
      const [scan] = input.uploads;
      if (!scan) throw new Error('the scan was asked for before');
      await inside.db
        .insertInto('paper_signatures')
        .values({
          city: inside.city.code,
          request_id: file.id,
          draft_id: input.draftId,
          signer_name: input.signerName.trim(),
          signed_on: input.signedOn,
          document_no: input.documentNo.trim(),
          scan_id: await writeUpload(inside, file.id, scan),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { draft: input.draftId, signedOn: input.signedOn } };
    },
  });
}

export function mayEnterSignature(file: CaseFile): May {
  if (file.signing !== 'paper') return { code: 'electronic-signing', reason: '本机关用电子签发。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (stageOfFile(file) !== 'reviewed')
    return { code: 'not-reviewed', reason: '答复稿审核通过后，打印呈批单签发。' };
  return openSignature(file)
    ? { code: 'waiting-for-second', reason: '已经录入签发情况，等待另一人复核。' }
    : null;
}

/** The signature that waits for its second person, if there is one. */
export function openSignature(file: CaseFile) {
  return file.paperSignatures.find(
    (each) => each.confirmed === null && each.draft_id === file.drafts.at(-1)?.id,
  );
}

function mayEnterSo(file: CaseFile, input: PaperSignatureInput, scope: Scope): May {
  const draft = file.drafts.at(-1);
  if (draft?.id !== input.draftId)
    return { code: 'draft-changed', reason: '答复稿已有新版本，签的不是这一稿。' };
  if (!input.signerName.trim()) return { code: 'signer-missing', reason: '请填写签发人的姓名。' };
  if (!isDay(input.signedOn) || input.signedOn > scope.today)
    return { code: 'wrong-day', reason: '请填写签发日期，不晚于今天。' };
  if (input.signedOn < draft.happened_on) return { code: 'before-draft', reason: '签发日期不能早于答复稿。' };
  if (input.uploads.length === 0) return { code: 'no-scan', reason: '请上传签了字的呈批单扫描件。' };
  return maySignWithout(file, scope);
}

/** A number from elsewhere is checked like our own: its form, and that nobody has it. */
async function mayNumber(scope: Scope, { documentNo }: PaperSignatureInput): Promise<May> {
  const typed = documentNo.trim();
  if (typed === '') return null;
  const fault = parseDocumentNumber(typed).findings[0];
  if (fault) return { code: 'wrong-number', reason: `发文字号不规范：${fault.reason}` };
  return (await numberTaken(scope, typed))
    ? { code: 'number-taken', reason: '这个发文字号已经用过，文号不能重复使用。' }
    : null;
}

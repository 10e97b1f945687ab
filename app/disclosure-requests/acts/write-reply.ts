import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { remedyClauseOf, signedLetterOf } from '#app/disclosure-requests/letters/letter-of.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import { remedyClass } from '#law/remedies/remedy-class.ts';

export interface SignedReply {
  draftId: number;
  /** Null: the next number of the series is taken. */
  documentNo: string | null;
  signedOn: Day;
  /** Who signed on paper; null where the officer signs here. */
  signerName: string | null;
}

/**
 * Writes the reply as it was signed: with its number (once, never reused), the remedy clause of the day, and the
 * letter kept as it is. The caller has opened the transaction and asked whether it may be signed.
 */
export async function writeReply(
  scope: Scope,
  file: CaseFile,
  signed: SignedReply,
): Promise<{ documentNo: string; code: ReplyCode }> {
  const code = file.drafts.at(-1)?.code as ReplyCode;
  const { signedOn } = signed;
  const documentNo = signed.documentNo ?? (await takeDocumentNo(scope, file, signedOn));
  const remedyClause = remedyClauseOf(file, code, signedOn);
  const letter = signedLetterOf(file, scope, { documentNo, signedOn, remedyClause });
  await scope.db
    .insertInto('replies')
    .values({
      city: scope.city.code,
      request_id: file.id,
      run: file.run,
      draft_id: signed.draftId,
      code,
      document_no: documentNo,
      reply_name_id: file.reply_name_id,
      remedy_class: remedyClass(code, signedOn),
      remedy_clause: remedyClause,
      letter: JSON.stringify(letter),
      signer_name: signed.signerName,
      officer_id: officerIdOf(scope),
      signed_on: signedOn,
      recorded_at: scope.now,
    })
    .execute();
  return { documentNo, code };
}

/** Numbers that were typed in from the office's own system are stepped over. */
async function takeDocumentNo(scope: Scope, file: CaseFile, on: Day): Promise<string> {
  const year = Number(on.slice(0, 4));
  for (;;) {
    const number = await takeNumber(scope, `reply:${file.document_mark}`, year);
    const documentNo = `${file.document_mark}〔${year}〕${number}号`;
    if (!(await numberTaken(scope, documentNo))) return documentNo;
  }
}

/** Whether a reply of the city carries the number already, imported ones included. */
export async function numberTaken(scope: Scope, documentNo: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('replies')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('document_no', '=', documentNo)
    .unionAll(
      scope.db
        .selectFrom('imported_outcomes')
        .select('id')
        .where('city', '=', scope.city.code)
        .where('document_no', '=', documentNo),
    )
    .executeTakeFirst();
  return row !== undefined;
}

import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { documentGaps } from '#app/disclosure-requests/letters/document-gaps.ts';
import {
  type DocumentFamily,
  type OfficialDocument,
  versionOn,
  writeDocument,
} from '#app/disclosure-requests/letters/family.ts';
import { isNumbered, numberMark } from '#app/disclosure-requests/papers/number-marks.ts';
import { confidentialNames, type PaperSignature } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Scope } from '#app/shell/scope.ts';
import { takeNumber } from '#db/number-series.ts';
import type { Day } from '#law/cite.ts';

/** A letter or form to be issued with an act. */
export interface PaperDraft<Input, Doc extends OfficialDocument> {
  family: DocumentFamily<Input, Doc>;
  /** The input of the family, once number and day are known. */
  input: (signature: PaperSignature) => Input;
  /** The fact that it belongs to, for delivery: 'correction-notice' and its id, 'consultation', 'fee-notice' … */
  subject?: { kind: string; id: number };
  /** 成文日期 where it is not today: a paper issued outside the system on an earlier day. */
  on?: Day;
}

/** Why the paper may not be issued: what the law demands in it is missing. Asked before anything is written. */
export function mayIssue<Input, Doc extends OfficialDocument>(
  file: CaseFile,
  scope: Scope,
  draft: PaperDraft<Input, Doc>,
): May {
  const on = draft.on ?? scope.today;
  // The number is taken only when the paper is written; for the check any number will do.
  const input = draft.input({ documentNo: '示例〔2024〕1号', signedOn: on });
  const gaps = documentGaps(draft.family, input, { on, confidential: confidentialNames(file) });
  if (gaps.length === 0) return null;
  const what = gaps.map(({ zh }) => zh).join('、');
  return {
    code: 'paper-incomplete',
    reason: `${draft.family.zh}还不能发出，缺少：${what}。`,
    cite: versionOn(draft.family, on).cites[0],
  };
}

/**
 * Writes the paper into the file as it is issued, with the next number of its series; the caller has opened the
 * transaction and asked `mayIssue`.
 */
export async function issuePaper<Input, Doc extends OfficialDocument>(
  scope: Scope,
  file: CaseFile,
  draft: PaperDraft<Input, Doc>,
): Promise<{ paperId: number; documentNo: string | null }> {
  const { family, subject } = draft;
  const on = draft.on ?? scope.today;
  const documentNo = isNumbered(family.key)
    ? await takePaperNo(scope, file, { family: family.key, on })
    : null;
  const letter = writeDocument(family, draft.input({ documentNo, signedOn: on }), on);
  const { id } = await scope.db
    .insertInto('issued_papers')
    .values({
      city: scope.city.code,
      request_id: file.id,
      run: file.run,
      family: family.key,
      template_version: versionOn(family, on).version,
      document_no: documentNo,
      letter: JSON.stringify(letter),
      addressee: addresseeOf(family.to),
      subject_kind: subject?.kind ?? '',
      subject_id: subject?.id ?? null,
      officer_id: officerIdOf(scope),
      happened_on: on,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { paperId: id, documentNo };
}

async function takePaperNo(
  scope: Scope,
  file: CaseFile,
  { family, on }: { family: string; on: Day },
): Promise<string> {
  const mark = numberMark(file.document_mark, family);
  const year = Number(on.slice(0, 4));
  return `${mark}〔${year}〕${await takeNumber(scope, `paper:${mark}`, year)}号`;
}

function addresseeOf(to: DocumentFamily<unknown>['to']): string {
  if (to === 'requester' || to === 'third-party') return to;
  return to === 'office' ? 'internal' : 'agency';
}

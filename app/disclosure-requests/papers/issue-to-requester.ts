import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OfficialDocument } from '#app/disclosure-requests/letters/family.ts';
import { sendToRequester } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { issuePaper, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import type { Scope } from '#app/shell/scope.ts';

/** Issues a notice about a fact of the file and sends it on its way; answers its number. */
export async function issueToRequester<Input, Doc extends OfficialDocument>(
  scope: Scope,
  file: CaseFile,
  draft: PaperDraft<Input, Doc>,
): Promise<string | null> {
  const { paperId, documentNo } = await issuePaper(scope, file, draft);
  await sendToRequester(scope, file, paperId);
  return documentNo;
}

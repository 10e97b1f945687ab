import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { recordRemedyCase } from '#app/remedies/acts/record-remedy-case.ts';
import { recordRemedyResult } from '#app/remedies/acts/record-remedy-result.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

/** The reconsideration body annuls the reply of a case and orders another one, both on the day of the scope. */
export async function overturnReply(scope: Scope, file: CaseFile): Promise<Result<unknown>> {
  const recorded = await recordRemedyCase(scope, {
    agencyId: file.agency_id,
    kind: 'reconsideration',
    body: '示例市人民政府',
    notifiedOn: scope.today,
    coDefendant: false,
    registerNo: file.register_no,
    caseNo: '〔2024〕示行复第1号',
  });
  if (!recorded.ok) return recorded;
  return recordRemedyResult(scope, {
    caseId: recorded.value,
    outcome: 'annulled',
    concludedOn: scope.today,
    receivedOn: scope.today,
    period: { days: 15, unit: 'working-days' },
  });
}

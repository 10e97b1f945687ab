import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import {
  type CourtPaperKey,
  type CourtPaperText,
  courtPaper,
  type Dispute,
} from '#app/disclosure-requests/disputes/court-paper.ts';
import { changeRemedy } from '#app/remedies/acts/change-remedy.ts';
import { type RemedyFile, remedyCaseOf, remedyFileOf } from '#app/remedies/queries.ts';
import { officerIdOf, type Result, refused, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface RemedyPaperInput {
  caseId: number;
  family: CourtPaperKey;
  text: CourtPaperText;
}

/** Writes a paper of the case in its final form and keeps it as it was handed in; answers its id. */
export async function issueRemedyPaper(scope: Scope, input: RemedyPaperInput): Promise<Result<number>> {
  const remedy = await remedyFileOf(scope, input.caseId);
  const file = remedy?.request && (await loadCase(scope, remedy.request.id));
  if (!remedy || !file)
    return refused('unknown-request', '案件没有关联申请，不能自动写文书。请先登记引起案件的申请。');
  const copyReceivedOn = copyDay(remedy);
  if (!copyReceivedOn) return refused('no-copy', '先登记收到申请书副本（起诉状副本），再写文书。');
  const dispute = await disputeOf(scope, remedy, copyReceivedOn);
  const paper = writtenPaper(scope, { file, dispute, input });
  return changeRemedy(scope, input.caseId, {
    act: 'issue-remedy-paper',
    may: () => (paper.ok ? null : paper.refusal),
    write: async (inside) => {
      if (!paper.ok) throw new Error('asked before');
      const { family, version, document } = paper.value;
      const { id } = await inside.db
        .insertInto('remedy_papers')
        .values({
          city: inside.city.code,
          case_id: input.caseId,
          family,
          template_version: version,
          document: JSON.stringify(document),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { value: id, detail: { family, version } };
    },
  });
}

function writtenPaper(
  scope: Scope,
  { file, dispute, input }: { file: CaseFile; dispute: Dispute; input: RemedyPaperInput },
) {
  const answers = input.family === 'reconsideration-answer';
  if (input.family === 'defence-statement' || answers) {
    if (answers !== (dispute.kind === 'reconsideration'))
      return refused('wrong-paper', '行政复议写答复书，行政诉讼写答辩状。');
  }
  return courtPaper(scope, input.family, { file, dispute, text: input.text });
}

function copyDay({ steps, instance }: RemedyFile): Day | null {
  const copy = steps.findLast(
    (step) =>
      step.instance === instance &&
      (step.kind === 'copy-received' || step.kind === 'appeal-received' || step.kind === 'appeal-filed'),
  );
  return copy?.happened_on ?? null;
}

async function disputeOf(scope: Scope, remedy: RemedyFile, copyReceivedOn: Day): Promise<Dispute> {
  const shown = remedy.steps.findLast(({ kind }) => kind === 'simplified-shown' || kind === 'ordinary-shown');
  const { body, caseNo, instance } = remedy;
  return {
    kind: remedy.kind === 'reconsideration' ? 'reconsideration' : 'litigation',
    body,
    caseNo,
    instance,
    copyReceivedOn,
    simplified: shown?.kind === 'simplified-shown',
    upheldBy: await upheldBy(scope, remedy),
  };
}

/** The body of the reconsideration before the suit, where it upheld the reply. */
async function upheldBy(scope: Scope, { beforeCaseId }: RemedyFile): Promise<string | null> {
  const before = beforeCaseId === null ? null : await remedyCaseOf(scope, beforeCaseId);
  return before?.result?.result === 'upheld' ? before.body : null;
}

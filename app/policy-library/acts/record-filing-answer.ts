import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { type FilingOutcome, filingOutcomeZh } from '#app/policy-library/making/steps.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { noteChange } from '#db/changes.ts';

export interface FilingAnswerInput extends MakingInput {
  outcome: string;
  filingNo: string;
  opinion: string;
}

/** 登记备案结果: the filing number goes into the document's record. */
export async function recordFilingAnswer(scope: Scope, input: FilingAnswerInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'record-filing-answer',
    may: mayRecordFilingAnswer,
    fault: (making) => (making.document_id === null ? notPublished : answerFault(input)),
    write: async (inside, making, kept) => {
      const outcome = input.outcome as FilingOutcome;
      const filingNo = input.filingNo.trim();
      const content = { outcome, filingNo, opinion: input.opinion.trim(), ...kept };
      await writeStep(inside, { making, step: 'filing-answer', content });
      if (filingNo) await keepFilingNo(inside, { documentId: making.document_id ?? 0, filingNo });
      return { value: null, detail: { outcome, filingNo } };
    },
  });
}

export function mayRecordFilingAnswer(making: Making): May {
  const filed = stepNamed(making, 'filing');
  if (!filed) return { code: 'not-filed', reason: '还没有报送备案。' };
  const answer = stepNamed(making, 'filing-answer');
  return answer && answer.id > filed.id ? { code: 'answered', reason: '备案结果已经登记。' } : null;
}

const notPublished = { code: 'not-published', reason: '文件还没有公布。' };

function answerFault({ outcome, opinion }: FilingAnswerInput): May {
  if (!Object.hasOwn(filingOutcomeZh, outcome))
    return { code: 'outcome-missing', reason: '请选择备案结果。' };
  return outcome === 'accepted' || opinion.trim().length >= 4
    ? null
    : { code: 'opinion-missing', reason: '要求改正的，请写明备案机关的意见。' };
}

async function keepFilingNo(
  scope: Scope,
  { documentId, filingNo }: { documentId: number; filingNo: string },
): Promise<void> {
  await scope.db
    .updateTable('documents')
    .set((eb) => ({ filing_no: filingNo, row_version: eb('row_version', '+', 1) }))
    .where('city', '=', scope.city.code)
    .where('id', '=', documentId)
    .execute();
  await noteChange(scope, 'document', String(documentId));
}

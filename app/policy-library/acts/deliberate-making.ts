import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { factsOf, mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { deliberationZh } from '#app/policy-library/making/steps.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { DeliberationOutcome } from '#law/publication/making-facts.ts';

export interface DeliberationInput extends MakingInput {
  /** 第12次常务会议 */
  meeting: string;
  outcome: string;
}

/** 集体审议: which meeting decided, and how. A circulated signature is no meeting. */
export async function deliberateMaking(scope: Scope, input: DeliberationInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'deliberate-making',
    may: mayDeliberate,
    fault: (making) => deliberationFault(making, input),
    write: async (inside, making, kept) => {
      const draftId = making.drafts.at(-1)?.id ?? 0;
      const outcome = input.outcome as DeliberationOutcome;
      await writeStep(inside, {
        making,
        step: 'deliberation',
        content: { draftId, meeting: input.meeting.trim(), outcome, ...kept },
      });
      return { value: null, detail: { draft: draftId, outcome } };
    },
  });
}

export function mayDeliberate(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  const { deliberation, draft } = factsOf(making, scope);
  if (deliberation && deliberation.outcome !== 'returned') {
    return { code: 'deliberated', reason: '已经集体审议通过。' };
  }
  if (deliberation && deliberation.draftId === draft?.id) {
    return { code: 'not-amended', reason: '这一稿没有通过审议：请先提交修改稿，重新审核后再提交审议。' };
  }
  return mayTake('deliberation', making, scope);
}

function deliberationFault(making: Making, { meeting, outcome }: DeliberationInput): May {
  if (making.drafts.length === 0) return { code: 'no-draft', reason: '还没有提交草案。' };
  if (meeting.trim().length < 4) {
    return { code: 'meeting-missing', reason: '请写明会议名称和次数；会签、传批不能代替集体审议。' };
  }
  return Object.hasOwn(deliberationZh, outcome)
    ? null
    : { code: 'outcome-missing', reason: '请选择审议结果。' };
}

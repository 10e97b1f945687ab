import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import { fairCompetitionZh } from '#app/policy-library/making/steps.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { FairCompetitionOutcome } from '#law/publication/making-facts.ts';

export interface FairCompetitionInput extends MakingInput {
  outcome: string;
  opinion: string;
}

/** 公平竞争审查: the outcome and its reasons; the newest counts, so that an amended draft is reviewed anew. */
export async function reviewFairCompetition(
  scope: Scope,
  input: FairCompetitionInput,
): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'review-fair-competition',
    may: mayReviewFairCompetition,
    fault: () => outcomeFault(input),
    write: async (inside, making, kept) => {
      const outcome = input.outcome as FairCompetitionOutcome;
      await writeStep(inside, {
        making,
        step: 'fair-competition',
        content: { outcome, opinion: input.opinion.trim(), ...kept },
      });
      return { value: null, detail: { outcome } };
    },
  });
}

export function mayReviewFairCompetition(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  return mayTake('fair-competition', making, scope);
}

function outcomeFault({ outcome, opinion }: FairCompetitionInput): May {
  if (!Object.hasOwn(fairCompetitionZh, outcome))
    return { code: 'outcome-missing', reason: '请选择审查结论。' };
  return opinion.trim().length >= 4
    ? null
    : { code: 'opinion-missing', reason: '请写明审查意见；适用例外规定的，写明属于哪一项和实施期限。' };
}

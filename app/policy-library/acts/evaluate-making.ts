import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import { stepNamed } from '#app/policy-library/making/load-making.ts';
import { screens } from '#app/policy-library/making/screens.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { drafted } from '#law/publication/drafting-gate.ts';

export interface EvaluationInput extends MakingInput {
  assessment: string;
  /** Keys of `screens` that the drafter confirmed. */
  screened: string[];
}

/** 评估论证: need, feasibility and effect, and the screen of what such a document must not contain. */
export async function evaluateMaking(scope: Scope, input: EvaluationInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'evaluate-making',
    may: mayEvaluate,
    fault: () => evaluationFault(input),
    write: async (inside, making, kept) => {
      const content = { assessment: input.assessment.trim(), screened: input.screened, ...kept };
      await writeStep(inside, { making, step: 'evaluation', content });
      return { value: null, detail: { screened: input.screened.length } };
    },
  });
}

export function mayEvaluate(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  return drafted(factsOf(making, scope));
}

function evaluationFault({ assessment, screened }: EvaluationInput): May {
  if (assessment.trim().length < 10) {
    return { code: 'assessment-missing', reason: '请写明评估论证结论：必要性、可行性、预期效果和可能影响。' };
  }
  const missing = screens.find(({ key }) => !screened.includes(key));
  return missing
    ? {
        code: 'screen-incomplete',
        reason: `请逐项核对禁止性内容，还没有确认：${missing.zh}。`,
        cite: missing.cite,
      }
    : null;
}

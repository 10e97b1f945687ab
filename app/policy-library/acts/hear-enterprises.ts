import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { factsOf } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import { drafted } from '#law/publication/drafting-gate.ts';

export interface HearingInput extends MakingInput {
  /** Which enterprises, associations and chambers, and in which way. */
  heard: string;
  digest: string;
}

/** 听取企业和行业协会商会意见: who was heard and what became of it. */
export async function hearEnterprises(scope: Scope, input: HearingInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'hear-enterprises',
    may: mayHearEnterprises,
    fault: () => hearingFault(input),
    write: async (inside, making, kept) => {
      const content = { heard: input.heard.trim(), digest: input.digest.trim(), ...kept };
      await writeStep(inside, { making, step: 'enterprise-opinion', content });
      return { value: null, detail: {} };
    },
  });
}

export function mayHearEnterprises(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  return drafted(factsOf(making, scope));
}

function hearingFault({ heard, digest }: HearingInput): May {
  if (heard.trim().length < 4) {
    return { code: 'heard-missing', reason: '请写明听取了哪些企业、行业协会商会的意见，用什么方式。' };
  }
  return digest.trim().length >= 4 ? null : { code: 'digest-missing', reason: '请写明主要意见和采纳情况。' };
}

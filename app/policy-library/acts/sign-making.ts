import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface SignMakingInput extends MakingInput {
  /** The draft that the signer read. */
  draftId: number;
  /** Who signs: the head of the agency; a rule the head of government. */
  signatory: string;
}

/** 签发: the text that the meeting passed; a government rule as an order of the head of government. */
export async function signMaking(scope: Scope, input: SignMakingInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'sign-making',
    may: maySignMaking,
    fault: (making) => signFault(making, input),
    write: async (inside, making, kept) => {
      const { draftId, signatory } = input;
      await writeStep(inside, {
        making,
        step: 'signing',
        content: { draftId, signatory: signatory.trim(), ...kept },
      });
      return { value: null, detail: { draft: draftId } };
    },
  });
}

export function maySignMaking(making: Making, scope: Scope): May {
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  const refusal = mayTake('signing', making, scope);
  if (refusal || scope.actor.kind !== 'officer') return refusal;
  return making.drafts.at(-1)?.officer_id === scope.actor.officerId
    ? { code: 'own-draft', reason: '签发人不能是起草人：每份文件至少由两人完成。' }
    : null;
}

function signFault(making: Making, { draftId, signatory }: SignMakingInput): May {
  if (making.drafts.length === 0) return { code: 'no-draft', reason: '还没有提交草案。' };
  if (stepNamed(making, 'signing')) return { code: 'signed', reason: '文件已经签发。' };
  if (making.drafts.at(-1)?.id !== draftId) {
    return { code: 'draft-changed', reason: '文本已有新版本，请看过新版本再签发。' };
  }
  return signatory.trim().length >= 2
    ? null
    : { code: 'signatory-missing', reason: '请写明签发人姓名、职务。' };
}

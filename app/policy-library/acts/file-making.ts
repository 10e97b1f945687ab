import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import { type Making, stepNamed } from '#app/policy-library/making/load-making.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface FilingInput extends MakingInput {
  /** To whom: 江苏省人民政府、国务院…… */
  to: string;
}

/** 报送备案: after publication, late or not; what is late is marked. */
export async function fileMaking(scope: Scope, input: FilingInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'file-making',
    may: mayFile,
    fault: (making) =>
      making.document_id === null
        ? { code: 'not-published', reason: '文件还没有公布，不能报送备案。' }
        : filingFault(input),
    write: async (inside, making, kept) => {
      await writeStep(inside, { making, step: 'filing', content: { to: input.to.trim(), ...kept } });
      return { value: null, detail: { filedOn: inside.today } };
    },
  });
}

export function mayFile(making: Making, scope: Scope): May {
  const answer = stepNamed(making, 'filing-answer');
  if (stepNamed(making, 'filing') && answer?.content.outcome !== 'correct') {
    return { code: 'filed', reason: '已经报送备案。' };
  }
  return mayTake('filing', making, scope);
}

function filingFault({ to }: FilingInput): May {
  return to.trim().length >= 2 ? null : { code: 'body-missing', reason: '请写明报送哪个机关备案。' };
}

import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface EndInput extends MakingInput {
  reason: string;
}

/** 终止制定: the project stays on record with its reason; nothing of it is published any more. */
export async function endMaking(scope: Scope, input: EndInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'end-making',
    may: mayEnd,
    fault: (making) =>
      mayEnd(making) ??
      (input.reason.trim().length >= 4 ? null : { code: 'reason-missing', reason: '请写明终止制定的理由。' }),
    write: async (inside, making, kept) => {
      await writeStep(inside, { making, step: 'ending', content: { reason: input.reason.trim(), ...kept } });
      return { value: null, detail: {} };
    },
  });
}

export function mayEnd(making: Making): May {
  return making.document_id === null
    ? null
    : { code: 'published', reason: '文件已经公布，不能再终止制定；需要停止适用的，作出废止决定。' };
}

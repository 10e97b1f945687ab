import {
  changeMaking,
  type MakingInput,
  type May,
  writeStep,
} from '#app/policy-library/acts/change-making.ts';
import { idsByCitedName } from '#app/policy-library/documents/queries.ts';
import { mayTake } from '#app/policy-library/making/facts.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import type { Basis } from '#app/policy-library/making/steps.ts';
import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export interface PlanInput extends MakingInput {
  necessity: string;
  bases: Pick<Basis, 'title' | 'provision'>[];
  /** 不重复上位法和上级文件的规定，不是仅为转发、落实而发文 */
  addsSomething: boolean;
}

/** 立项: why the document is needed, and the superior texts that it rests on. */
export async function planMaking(scope: Scope, input: PlanInput): Promise<Result<null>> {
  return changeMaking(scope, input, {
    act: 'plan-making',
    may: (making, then) => mayPlan(making, then),
    fault: () => planFault(input),
    write: async (inside, making, kept) => {
      const bases = await Promise.all(input.bases.map((basis) => inLibrary(inside, basis)));
      const content = { necessity: input.necessity.trim(), bases, ...kept };
      await writeStep(inside, { making, step: 'plan', content });
      return { value: null, detail: { bases: bases.length } };
    },
  });
}

export function mayPlan(making: Making, scope: Scope): May {
  if (making.document_id !== null) return { code: 'published', reason: '文件已经公布。' };
  return mayTake('plan', making, scope);
}

function planFault({ necessity, bases, addsSomething }: PlanInput): May {
  if (necessity.trim().length < 10) {
    return { code: 'necessity-missing', reason: '请写明制定的必要性：要解决什么问题，为什么现有规定不够。' };
  }
  if (bases.length === 0) {
    return { code: 'basis-missing', reason: '请列出上位依据，至少一项：没有依据不得制定。' };
  }
  return addsSomething
    ? null
    : {
        code: 'repeats-superior',
        reason: '内容与上位法、上级文件重复的，不得重复发文；请核对后勾选声明。',
        cite: { instrument: '国办发〔2018〕37号', article: '（二）' },
      };
}

/** Tied to the text of the library where the library holds it. */
async function inLibrary(scope: Scope, basis: Pick<Basis, 'title' | 'provision'>): Promise<Basis> {
  const name = citedNameOf(basis.title);
  const ids = await idsByCitedName(scope, [name]);
  return { title: basis.title.trim(), provision: basis.provision.trim(), documentId: ids.get(name) ?? null };
}

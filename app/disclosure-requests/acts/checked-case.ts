import { type CaseChange, type CaseInput, mayDo } from '#app/disclosure-requests/acts/change-case.ts';
import { type CaseFile, loadCase } from '#app/disclosure-requests/case-file/load-case.ts';
import { mayReadCase } from '#app/disclosure-requests/permissions.ts';
import { done, type Result, refused, type Scope } from '#app/shell/scope.ts';

/**
 * For an act with long work before its transaction: refuses early what `changeCase` would refuse after it. The
 * transaction asks everything again.
 */
export async function checkedCase(
  scope: Scope,
  { requestId }: CaseInput,
  { act, may }: Pick<CaseChange<never>, 'act' | 'may'>,
): Promise<Result<CaseFile>> {
  const file = await loadCase(scope, requestId);
  if (!file || !mayReadCase(scope.actor, file))
    return refused('unknown-case', '没有这件申请，或者不归本机关办理。');
  const refusal = mayDo(act, file, scope) ?? (await may(file, scope));
  return refusal ? { ok: false, refusal } : done(file);
}

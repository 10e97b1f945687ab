import type { Severance } from '#app/disclosure-requests/severance/load-severance.ts';
import { isProved } from '#app/disclosure-requests/severance/proof/proof.ts';
import type { Actor, Refusal } from '#app/shell/scope.ts';

/** Why a severance takes no more marks and no new result; null while it is under way. */
export function mayWorkOn(severance: Severance | undefined): Refusal | null {
  if (!severance) return { code: 'unknown-severance', reason: '本件没有这份区分处理的材料。' };
  if (severance.release) return { code: 'already-released', reason: '这份材料已经放行，不能再改。' };
  return severance.withdrawal ? { code: 'withdrawn', reason: '这份材料的区分处理已经撤销。' } : null;
}

export function mayBurn(severance: Severance | undefined): Refusal | null {
  const refusal = mayWorkOn(severance);
  if (refusal || !severance) return refusal;
  return severance.marks.length === 0
    ? { code: 'no-mark', reason: '还没有标记不予公开的内容。全部可以公开的材料不需要区分处理。' }
    : null;
}

/** Released is only what was proved, of the marks as they stand, by a person who neither marked nor burnt. */
export function mayRelease(severance: Severance | undefined, actor: Actor): Refusal | null {
  const refusal = mayBurn(severance);
  if (refusal || !severance) return refusal;
  const { result, marks } = severance;
  if (!result) return { code: 'not-burnt', reason: '先涂黑并核验，再放行。' };
  if (!isSame(result.mark_ids, marks))
    return { code: 'marks-changed', reason: '涂黑以后标记又有改动，请重新涂黑并核验。' };
  if (!result.is_proved || !isProved(result.proof))
    return { code: 'not-proved', reason: '核验没有通过：遮盖的内容仍能取出，不能放行。请重新涂黑。' };
  const workers = [severance.officer_id, result.officer_id, ...marks.map(({ officer_id }) => officer_id)];
  return actor.kind === 'officer' && workers.includes(actor.officerId)
    ? { code: 'own-severance', reason: '放行人不能是标记、涂黑的人：每份材料由另一人复核后放行。' }
    : null;
}

/** Whether the newest result was made from exactly these marks. */
export function isSame(burnt: number[], marks: { id: number }[]): boolean {
  return burnt.length === marks.length && marks.every(({ id }) => burnt.includes(id));
}

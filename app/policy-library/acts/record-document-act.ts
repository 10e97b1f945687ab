import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import type { DocumentRow } from '#app/policy-library/documents/queries.ts';
import { registerNoTaken } from '#app/policy-library/documents/taken-numbers.ts';
import { type ActKind, isActKind } from '#app/policy-library/validity/act-words.ts';
import { type ActRow, insertAct } from '#app/policy-library/validity/insert-act.ts';
import { validityFactsOf } from '#app/policy-library/validity/queries.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Cite, Day } from '#law/cite.ts';
import { termOfFacts } from '#law/publication/last-day.ts';
import { lastDayAfterYears, longestTerm } from '#law/publication/term.ts';

export interface DocumentActInput {
  documentId: number;
  /** `ActKind` */
  kind: string;
  /** The document that does it, where the library has it; its title is taken from there. */
  basisId: number | null;
  basisTitle: string;
  /** 第十二条 of the basis. */
  provision: string;
  /** Of the document itself. */
  clauses: string[];
  effectiveOn: Day;
  /** 继续有效: the new last day. */
  untilOn: Day | null;
  /** 继续有效: the new 登记号. */
  registerNo: string;
  note: string;
}

/**
 * 登记效力变动: an act by which another document changes the validity of this one. It records what has happened, be it
 * years ago; only its own form is checked. Returns the id of the act.
 */
export async function recordDocumentAct(scope: Scope, input: DocumentActInput): Promise<Result<number>> {
  const row: ActRow = { ...input, kind: input.kind as ActKind, campaignId: null };
  return changeDocument(scope, {
    documentId: input.documentId,
    permission: 'record-document-act',
    may: async (inside, document) =>
      formFault(input) ??
      (await basisFault(inside, input)) ??
      (await continuationFault(inside, document, input)) ??
      (await doubleFault(inside, input)),
    write: async (inside) => {
      const basis = input.basisId === null ? null : await titleOf(inside, input.basisId);
      const id = await insertAct(inside, { ...row, basisTitle: basis ?? input.basisTitle });
      return {
        value: id,
        detail: { kind: input.kind, basisId: input.basisId, effectiveOn: input.effectiveOn },
      };
    },
  });
}

function formFault(input: DocumentActInput): Refusal | null {
  const { kind, basisId, basisTitle, clauses, effectiveOn } = input;
  if (!isActKind(kind)) return { code: 'kind-missing', reason: '请选择怎样变动。' };
  if (basisId === null && basisTitle.trim().length < 2) {
    return { code: 'basis-missing', reason: '请写明由哪个文件修改、废止或者宣布；效力只因指名的文件而变。' };
  }
  if (!isDay(effectiveOn)) return { code: 'day-missing', reason: '请填写从哪一天起。' };
  const named = clauses.some((clause) => clause.trim() !== '');
  if (kind === 'partly-lapsed' && !named) {
    return { code: 'clauses-missing', reason: '部分条款失效的，请逐条写明条款。' };
  }
  return kind !== 'partly-lapsed' && kind !== 'amended' && named
    ? { code: 'clauses-not-asked', reason: '只有修改和部分条款失效才列条款。' }
    : null;
}

async function basisFault(scope: Scope, { basisId, documentId }: DocumentActInput): Promise<Refusal | null> {
  if (basisId === null) return null;
  if (basisId === documentId) return { code: 'basis-itself', reason: '文件不能变动它自己的效力。' };
  return (await titleOf(scope, basisId)) === null
    ? { code: 'unknown-basis', reason: '文件库中没有这个依据文件；没有入库的，请只写名称。' }
    : null;
}

/** In force, the new last day comes after the old one and within the longest term of the place, under a register number of its own. */
async function continuationFault(
  scope: Scope,
  document: DocumentRow,
  { kind, untilOn, effectiveOn, registerNo }: DocumentActInput,
): Promise<Refusal | null> {
  if (kind !== 'continued') return null;
  if (untilOn === null || !isDay(untilOn) || untilOn <= effectiveOn) {
    return { code: 'until-missing', reason: '继续有效的，请写明新的有效期至，晚于决定生效的日期。' };
  }
  const facts = (await validityFactsOf(scope, [document.id])).get(document.id);
  const term = facts && termOfFacts(facts);
  // After the last day it has no effect, and is recorded as it happened.
  if (term && effectiveOn > term.lastDay)
    return registerNo.trim() ? registerNoTaken(scope, registerNo) : null;
  if (term && untilOn <= term.lastDay) {
    return { code: 'until-too-early', reason: `新的有效期应晚于原来的${term.lastDay}。`, cite: termCite };
  }
  const most = facts && longestTerm({ ...facts, place: scope.city.code, on: effectiveOn });
  const latest = most && lastDayAfterYears(effectiveOn, most.years);
  if (most && latest && untilOn > latest) {
    const reason = `有效期不得超过${most.years}年，自${effectiveOn}起最晚到${latest}。`;
    return { code: 'term-too-long', reason, cite: most.cite };
  }
  if (registerNo.trim() === '')
    return { code: 'register-missing', reason: '继续有效的决定要重新登记，请写明登记号。' };
  return registerNoTaken(scope, registerNo);
}

const termCite: Cite = { instrument: '江苏省行政规范性文件管理规定', article: '有效期' };

async function doubleFault(scope: Scope, input: DocumentActInput): Promise<Refusal | null> {
  const title =
    (input.basisId === null ? null : await titleOf(scope, input.basisId)) ?? input.basisTitle.trim();
  const same = await scope.db
    .selectFrom('document_acts')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('document_id', '=', input.documentId)
    .where('kind', '=', input.kind)
    .where('effective_on', '=', input.effectiveOn)
    .where('basis_title', '=', title)
    .executeTakeFirst();
  return same ? { code: 'recorded', reason: '同一天、同一依据的同一变动已经登记过。' } : null;
}

async function titleOf({ db, city }: Scope, id: number): Promise<string | null> {
  const row = await db
    .selectFrom('documents')
    .select('title')
    .where('city', '=', city.code)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.title ?? null;
}

import {
  isBorne,
  nextDocumentNumber,
  nextIndexNumber,
  nextRegisterNumber,
} from '#app/policy-library/documents/next-number.ts';
import type { Making } from '#app/policy-library/making/load-making.ts';
import type { Refusal, Scope } from '#app/shell/scope.ts';
import { lockName } from '#db/lock.ts';
import type { Day } from '#law/cite.ts';
import { parseDocumentNumber } from '#law/publication/document-number.ts';
import { isOrganisationCode } from '#law/publication/index-number.ts';

/** The three numbers of a document: 发文字号、统一登记号、索引号. */
export interface Numbers {
  documentNo: string;
  registerNo: string;
  indexNo: string;
}

/** Why an agency cannot number a document yet; null when it can. */
export function mayNumber(making: Making, mark: string | undefined): Refusal | null {
  if (!isOrganisationCode(making.organisation_code)) {
    return {
      code: 'no-organisation-code',
      reason: `${making.agency_name}还没有登记组织机构代码或者统一社会信用代码，不能编索引号：请系统管理员在机构信息里补充。`,
    };
  }
  return mark
    ? null
    : { code: 'no-mark', reason: `${making.agency_name}还没有登记这类文件的发文机关代字，不能编号。` };
}

/** Why a document published outside the system cannot bear the number that it is said to have; null when it can. */
export async function mayBear(scope: Scope, given: string): Promise<Refusal | null> {
  const { number, findings, fix, cite } = parseDocumentNumber(given);
  if (!number || findings.length > 0) {
    const first = findings[0]?.reason ?? '请填写发文字号，如 常政规〔2026〕1号。';
    return { code: 'number-form', reason: fix ? `${first}应写作 ${fix}。` : first, cite };
  }
  await lockName(scope, `document-number:${given}`);
  return (await isBorne(scope, 'document_no', given))
    ? { code: 'number-taken', reason: `文件库里已经有${given}，一个文号只能用一次。` }
    : null;
}

/**
 * Takes the numbers of a document published on a day: the next of each series that no document of the library bears
 * already. `given` is the number that a document published outside the system bears.
 */
export async function takeNumbers(
  scope: Scope,
  { making, mark, publishedOn, given }: { making: Making; mark: string; publishedOn: Day; given: string },
): Promise<Numbers> {
  const year = Number(publishedOn.slice(0, 4));
  const ofOrders = making.kind === 'government-rule';
  const registerMark = ofOrders ? '规章登' : '规登';
  // Orders run on in one sequence of their own; the others begin anew each year.
  const documentNo = given || (await nextDocumentNumber(scope, { mark, year: ofOrders ? null : year }));
  const registerNo = await nextRegisterNumber(scope, { mark: registerMark, year });
  const indexNo = await nextIndexNumber(scope, { agencyId: making.agency_id, year });
  if (indexNo === null) throw new Error(`agency ${making.agency_id} has no organisation code`);
  return { documentNo, registerNo, indexNo };
}

/** 发文机关代字 of the agency for this kind of document. */
export async function markOf(scope: Scope, making: Making): Promise<string | undefined> {
  const row = await scope.db
    .selectFrom('document_marks')
    .select('mark')
    .where('city', '=', scope.city.code)
    .where('agency_id', '=', making.agency_id)
    .where('kind', '=', making.kind)
    .orderBy('mark')
    .executeTakeFirst();
  return row?.mark;
}

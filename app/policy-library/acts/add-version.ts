import { changeDocument } from '#app/policy-library/acts/change-document.ts';
import { insertVersion } from '#app/policy-library/documents/insert-document.ts';
import { versionsOf } from '#app/policy-library/documents/queries.ts';
import { type Block, plainText } from '#app/policy-library/text/block.ts';
import { sha256Of } from '#app/policy-library/text/sha256.ts';
import { insertAct } from '#app/policy-library/validity/insert-act.ts';
import type { Refusal, Result, Scope } from '#app/shell/scope.ts';
import { isDay } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

export interface VersionInput {
  documentId: number;
  blocks: Block[];
  /** First day on which the amended text stands. */
  validFrom: Day;
  /** 题注 */
  note: string;
  /** The amending document, if it is in the library. */
  amendedById: number | null;
  /** Its title, if it is not. */
  amendedByTitle: string;
}

/** 录入修改后的文本: the text from a day on, and the act 修改 that rests on the amending document. Returns the version's number. */
export async function addVersion(scope: Scope, input: VersionInput): Promise<Result<number>> {
  return changeDocument(scope, {
    documentId: input.documentId,
    permission: 'record-document-act',
    act: 'add-version',
    may: (inside) => versionFault(inside, input),
    write: async (inside) => {
      const number = ((await versionsOf(inside, input.documentId)).at(-1)?.number ?? 0) + 1;
      await insertVersion(inside, {
        documentId: input.documentId,
        number,
        text: { ...input, declaredLapsed: false, sourceKey: null },
      });
      await insertAmendment(inside, input);
      return {
        value: number,
        detail: { number, validFrom: input.validFrom, amendedById: input.amendedById },
      };
    },
  });
}

async function insertAmendment(inside: Scope, input: VersionInput): Promise<void> {
  const basisTitle = (await amendingTitle(inside, input)) ?? '';
  const recorded = await inside.db
    .selectFrom('document_acts')
    .select('id')
    .where('city', '=', inside.city.code)
    .where('document_id', '=', input.documentId)
    .where('kind', '=', 'amended')
    .where('effective_on', '=', input.validFrom)
    .where('basis_title', '=', basisTitle)
    .executeTakeFirst();
  // The act may have been recorded before the text was at hand.
  if (recorded) return;
  await insertAct(inside, {
    documentId: input.documentId,
    kind: 'amended',
    basisId: input.amendedById,
    basisTitle,
    provision: '',
    clauses: [],
    effectiveOn: input.validFrom,
    untilOn: null,
    registerNo: '',
    note: input.note,
    campaignId: null,
  });
}

async function versionFault(inside: Scope, input: VersionInput): Promise<Refusal | null> {
  if (input.blocks.length === 0) return { code: 'text-missing', reason: '请录入修改后的全文。' };
  if (!isDay(input.validFrom)) return { code: 'day-missing', reason: '请填写修改后的文本从哪一天起施行。' };
  if (input.amendedById === input.documentId)
    return { code: 'basis-itself', reason: '修改它的是另一个文件。' };
  if ((await amendingTitle(inside, input)) === null) {
    return { code: 'basis-missing', reason: '请写明由哪个文件修改。' };
  }
  const versions = await versionsOf(inside, input.documentId);
  const last = versions.at(-1);
  if (last?.valid_from && last.valid_from >= input.validFrom) {
    return { code: 'day-early', reason: `现有文本自${last.valid_from}起施行，修改后的文本应当更晚。` };
  }
  return last?.sha256 === sha256Of(plainText(input.blocks))
    ? { code: 'same-text', reason: '与现有文本一字不差，没有修改。' }
    : null;
}

async function amendingTitle(
  { db, city }: Scope,
  { amendedById, amendedByTitle }: VersionInput,
): Promise<string | null> {
  if (amendedById === null) return amendedByTitle.trim() || null;
  const row = await db
    .selectFrom('documents')
    .select('title')
    .where('city', '=', city.code)
    .where('id', '=', amendedById)
    .executeTakeFirst();
  return row?.title ?? null;
}

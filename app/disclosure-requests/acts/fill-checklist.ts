import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

export interface ChecklistInput extends CaseInput {
  code: ReplyCode;
  /** Answers by the key of the point. */
  points: Record<string, string>;
}

/** 填写核对单: what proves a reply of this type, point by point; the newest answers of a type count. */
export async function fillChecklist(scope: Scope, input: ChecklistInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'fill-checklist',
    may: (file) => mayFill(file) ?? mayFillSo(input),
    write: async (inside, file) => {
      await writeChecklist(inside, file, input);
      return { value: null, detail: { code: input.code, points: Object.keys(answered(input)).length } };
    },
  });
}

/** Adds a checklist to the file; the caller has opened the transaction. */
export async function writeChecklist(
  scope: Scope,
  file: CaseFile,
  input: Pick<ChecklistInput, 'code' | 'points'>,
): Promise<void> {
  await scope.db
    .insertInto('checklists')
    .values({
      city: scope.city.code,
      request_id: file.id,
      code: input.code,
      points: JSON.stringify(answered(input)),
      officer_id: officerIdOf(scope),
      happened_on: scope.today,
      recorded_at: scope.now,
    })
    .execute();
}

/** Evidence may still be supplied after the reply was signed: that is what was let pass for a while. */
export function mayFill(file: CaseFile): May {
  return file.assignments.length === 0 ? { code: 'not-assigned', reason: '先分办，再填写核对单。' } : null;
}

function mayFillSo(input: ChecklistInput): May {
  if (!replyTypes.some(({ code }) => code === input.code))
    return { code: 'unknown-code', reason: '请选择答复类型。' };
  return Object.keys(answered(input)).length === 0
    ? { code: 'nothing-filled', reason: '请至少填写一个核对要点。' }
    : null;
}

function answered({ points }: Pick<ChecklistInput, 'points'>): Record<string, string> {
  return Object.fromEntries(Object.entries(points).filter(([, answer]) => answer.trim() !== ''));
}

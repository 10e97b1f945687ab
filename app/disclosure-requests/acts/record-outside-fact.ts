import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { OutsideFact } from '#app/disclosure-requests/outside/outside-kind.ts';
import { type OutsideAct, outsideKindOf } from '#app/disclosure-requests/outside/outside-kinds.ts';
import { paperNumberTaken } from '#app/disclosure-requests/outside/outside-paper.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface OutsideInput extends CaseInput, OutsideFact {
  act: OutsideAct;
  /** What proves it and where it is kept. */
  evidence: string;
  uploads: Upload[];
}

/**
 * 补录系统外事项: what happened outside the system on an earlier day, with evidence. Nothing follows from it until a
 * second person confirms it; however unlawful it was, it is not refused.
 */
export async function recordOutsideFact(scope: Scope, input: OutsideInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-outside-fact',
    may: async (file, inside) =>
      mayRecordOutside(file) ?? mayBeProven(input) ?? (await mayHaveHappened(inside, file, input)),
    write: async (inside, file) => {
      await writeUploads(inside, file.id, input.uploads);
      const names = input.uploads.map(({ name }) => name).join('、');
      await inside.db
        .insertInto('outside_records')
        .values({
          city: inside.city.code,
          request_id: file.id,
          act: input.act,
          happened_on: input.happenedOn,
          input: JSON.stringify(input.input),
          evidence: [input.evidence.trim(), names && `附件：${names}`].filter(Boolean).join('。'),
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { recorded: input.act, happenedOn: input.happenedOn } };
    },
  });
}

export function mayRecordOutside(file: CaseFile): May {
  return file.registrations.length > 0
    ? null
    : { code: 'not-registered', reason: '先登记，再补录系统外办理的事项。' };
}

/**
 * Whether it can have happened so: asked when it is recorded and again when it is confirmed. Days in the future,
 * contents that are missing and numbers that are taken are refused; breaches of law are not.
 */
export async function mayHaveHappened(
  scope: Scope,
  file: CaseFile,
  fact: OutsideFact & { act: string },
): Promise<May> {
  const kind = outsideKindOf(fact.act);
  const { happenedOn } = fact;
  if (!happenedOn) return { code: 'day-missing', reason: `请填写${kind.dayZh}。` };
  if (happenedOn > scope.today) return { code: 'future-day', reason: `${kind.dayZh}不能晚于今天。` };
  if (happenedOn < file.received_on)
    return { code: 'before-receipt', reason: `${kind.dayZh}不能早于收到申请之日。` };
  const missing = kind.fields.find(({ key, optional }) => !optional && !fact.input[key]?.trim());
  if (missing) return { code: 'field-missing', reason: `请填写“${missing.label}”。` };
  const wrongDay = kind.fields.find(({ key, as }) => as === 'day' && (fact.input[key] ?? '') > scope.today);
  if (wrongDay) return { code: 'future-day', reason: `“${wrongDay.label}”不能晚于今天。` };
  const documentNo = fact.input.document_no?.trim();
  if (documentNo && (await paperNumberTaken(scope, documentNo)))
    return { code: 'number-taken', reason: '这个文号已经用过，请核对原件。' };
  return kind.may(file, fact, scope);
}

function mayBeProven({ evidence, uploads }: OutsideInput): May {
  return evidence.trim() || uploads.length > 0
    ? null
    : { code: 'evidence-missing', reason: '请写明凭证和存放处，或者上传扫描件。' };
}

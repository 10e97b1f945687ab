import { recordsGiven } from '#app/disclosure-requests/acts/attach-records.ts';
import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { checkedCase } from '#app/disclosure-requests/acts/checked-case.ts';
import { attachmentBytes } from '#app/disclosure-requests/case-file/attachment-bytes.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { press } from '#app/disclosure-requests/severance/press/press.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';

export interface OpenSeveranceInput extends CaseInput {
  /** One of the records to be given with the reply. */
  attachmentId: number;
}

/**
 * 开始区分处理: from now on the record is a source and is given with no reply; it is opened first, so that a file that
 * cannot be severed is refused here and not after an hour of marking.
 */
export async function openSeverance(
  scope: Scope,
  input: OpenSeveranceInput,
): Promise<Result<{ severanceId: number }>> {
  const may = (file: CaseFile) => maySever(file) ?? mayOpen(file, input.attachmentId);
  const checked = await checkedCase(scope, input, { act: 'sever-record', may });
  if (!checked.ok) return checked;
  const looked = await press('look', await attachmentBytes(scope, input.attachmentId), {});
  if (!looked.ok) return looked;
  const { kind, sha256, pages, besides } = looked.value;
  return changeCase(scope, input, {
    act: 'sever-record',
    may,
    write: async (inside, file) => {
      const row = await inside.db
        .insertInto('severances')
        .values({
          city: inside.city.code,
          request_id: file.id,
          attachment_id: input.attachmentId,
          source_sha256: sha256,
          source_kind: kind,
          pages: JSON.stringify(pages),
          besides: JSON.stringify(besides),
          officer_id: officerIdOf(inside),
          happened_on: inside.today,
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const detail = { step: 'open', attachment: input.attachmentId, severance: row.id, sha256 };
      return { value: { severanceId: row.id }, detail };
    },
  });
}

/** Whether records of this case can be severed now: until the reply is signed. */
export function maySever(file: CaseFile): May {
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，材料不能再改。' };
  return recordsGiven(file).length > 0 || file.severances.length > 0
    ? null
    : { code: 'no-record', reason: '请先添加随答复提供的材料，再区分处理。' };
}

function mayOpen(file: CaseFile, attachmentId: number): May {
  if (file.severances.some((severance) => severance.attachment_id === attachmentId))
    return { code: 'already-open', reason: '这份材料已经在区分处理。' };
  if (file.severances.some((severance) => severance.released_id === attachmentId))
    return { code: 'is-released', reason: '这份材料是区分处理后放行的，不再处理。' };
  return recordsGiven(file).some(({ id }) => id === attachmentId)
    ? null
    : { code: 'unknown-record', reason: '本件没有这份随答复提供的材料。' };
}

import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface CorrectionInput extends CaseInput {
  text: string;
  /** 收到补正之日: the reply limit starts again from it */
  receivedOn: Day;
  /** What came with it. */
  uploads?: Upload[];
}

/** 收到补正: the reply limit restarts from the day the corrected request was received. */
export async function recordCorrection(scope: Scope, input: CorrectionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-correction',
    may: (file) => mayRecordCorrection(file) ?? mayBeReceivedOn(file, input, scope),
    write: async (inside, file) => {
      await writeCorrection(inside, file, input);
      return { value: null, detail: { receivedOn: input.receivedOn, files: input.uploads?.length ?? 0 } };
    },
  });
}

/** Writes what corrects the open notice, with the files that came with it; the caller has opened the transaction. */
export async function writeCorrection(
  scope: Scope,
  file: CaseFile,
  { text, receivedOn, uploads = [] }: Pick<CorrectionInput, 'text' | 'receivedOn' | 'uploads'>,
): Promise<void> {
  const { id } = await scope.db
    .insertInto('corrections')
    .values({
      city: scope.city.code,
      request_id: file.id,
      notice_id: openNoticeOf(file)?.id ?? 0,
      text,
      received_on: receivedOn,
      officer_id: scope.actor.kind === 'officer' ? scope.actor.officerId : null,
      recorded_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeUploads(
    scope,
    file.id,
    uploads.map((upload) => ({ ...upload, correctionId: id })),
  );
}

export function mayRecordCorrection(file: CaseFile): May {
  return openNoticeOf(file) ? null : { code: 'no-open-notice', reason: '没有等待补正的通知。' };
}

export function openNoticeOf(file: CaseFile) {
  return file.correctionNotices.find((notice) => notice.received_on === null);
}

function mayBeReceivedOn(file: CaseFile, input: CorrectionInput, scope: Scope): May {
  if (!input.text.trim()) return { code: 'text-missing', reason: '请录入补正后的内容。' };
  if (input.receivedOn > scope.today) return { code: 'future-day', reason: '收到日期不能晚于今天。' };
  return input.receivedOn < (openNoticeOf(file)?.sent_on ?? '')
    ? { code: 'before-notice', reason: '收到日期不能早于补正通知发出日期。' }
    : null;
}

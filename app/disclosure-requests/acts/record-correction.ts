import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface CorrectionInput extends CaseInput {
  text: string;
  /** 收到补正之日: the reply limit starts again from it */
  receivedOn: Day;
}

/** 收到补正: the reply limit restarts from the day the corrected request was received. */
export async function recordCorrection(scope: Scope, input: CorrectionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-correction',
    may: (file) => mayRecordCorrection(file) ?? mayBeReceivedOn(file, input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('corrections')
        .values({
          city: inside.city.code,
          request_id: file.id,
          notice_id: openNoticeOf(file)?.id ?? 0,
          text: input.text,
          received_on: input.receivedOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { receivedOn: input.receivedOn } };
    },
  });
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

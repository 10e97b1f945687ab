import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { mayRecordCorrection, openNoticeOf } from '#app/disclosure-requests/acts/record-correction.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_CORRECTION = 5000;

/** 网上补正: it is received on the day it is sent, and the reply limit restarts from that day. */
export async function submitCorrection(
  scope: Scope,
  { requestId, text }: { requestId: number; text: string },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'submit-correction',
    may: (file) => mayCorrect(file) ?? mayBeWorded(text),
    write: async (inside, file) => {
      await inside.db
        .insertInto('corrections')
        .values({
          city: inside.city.code,
          request_id: file.id,
          notice_id: openNoticeOf(file)?.id ?? 0,
          text: text.trim(),
          received_on: inside.today,
          officer_id: null,
          recorded_at: inside.now,
        })
        .execute();
      return { receivedOn: inside.today };
    },
  });
}

/** Also after the period: whether it still counts is for the office to judge until it has closed the request. */
export function mayCorrect(file: CaseFile): May {
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止，需要的话请重新申请。' };
  return mayRecordCorrection(file) && { code: 'no-open-notice', reason: '现在没有需要您补正的内容。' };
}

function mayBeWorded(text: string): May {
  if (!text.trim()) return { code: 'text-missing', reason: '请写下补正的内容。' };
  return text.length > LONGEST_CORRECTION
    ? { code: 'too-long', reason: `补正的内容不超过${LONGEST_CORRECTION}字。` }
    : null;
}

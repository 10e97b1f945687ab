import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { mayRecordCorrection, writeCorrection } from '#app/disclosure-requests/acts/record-correction.ts';
import type { Upload } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_CORRECTION = 5000;

/** 网上补正: it is received on the day it is sent, and the reply limit restarts from that day. */
export async function submitCorrection(
  scope: Scope,
  { requestId, text, uploads = [] }: { requestId: number; text: string; uploads?: Upload[] },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'submit-correction',
    may: (file) => mayCorrect(file) ?? mayBeWorded(text, uploads),
    write: async (inside, file) => {
      await writeCorrection(inside, file, { text: text.trim(), receivedOn: inside.today, uploads });
      return { receivedOn: inside.today, files: uploads.length };
    },
  });
}

/** Also after the period: whether it still counts is for the office to judge until it has closed the request. */
export function mayCorrect(file: CaseFile): May {
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止，需要的话请重新申请。' };
  return mayRecordCorrection(file) && { code: 'no-open-notice', reason: '现在没有需要您补正的内容。' };
}

function mayBeWorded(text: string, uploads: Upload[]): May {
  if (!text.trim() && uploads.length === 0)
    return { code: 'text-missing', reason: '请写下补正的内容，或者附上补交的材料。' };
  return text.length > LONGEST_CORRECTION
    ? { code: 'too-long', reason: `补正的内容不超过${LONGEST_CORRECTION}字。` }
    : null;
}

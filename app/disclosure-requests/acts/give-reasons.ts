import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { askedOf, mayRecordReasons } from '#app/disclosure-requests/acts/record-reasons.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_REASONS = 3000;

/** 网上说明理由 (art. 35): late it is taken too, until it was judged; the reply limit runs on meanwhile. */
export async function giveReasons(
  scope: Scope,
  { requestId, text }: { requestId: number; text: string },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'give-reasons',
    may: (file) => mayGiveReasons(file) ?? mayBeWorded(text),
    write: async (inside, file) => {
      await inside.db
        .insertInto('reasons_answers')
        .values({
          city: inside.city.code,
          request_id: file.id,
          reasons_request_id: askedOf(file).id,
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

export function mayGiveReasons(file: CaseFile): May {
  if (file.endings.length > 0 || file.dispatches.length > 0)
    return { code: 'ended', reason: '本件已经答复或者终止，不需要再说明理由。' };
  return mayRecordReasons(file) && { code: 'not-asked', reason: '现在没有需要您说明的理由。' };
}

function mayBeWorded(text: string): May {
  if (!text.trim()) return { code: 'text-missing', reason: '请写明理由。' };
  return text.length > LONGEST_REASONS
    ? { code: 'too-long', reason: `理由不超过${LONGEST_REASONS}字。` }
    : null;
}

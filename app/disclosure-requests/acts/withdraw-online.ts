import type { May } from '#app/disclosure-requests/acts/change-case.ts';
import { changeOwnRequest } from '#app/disclosure-requests/acts/change-own-request.ts';
import { mayWithdraw } from '#app/disclosure-requests/acts/record-withdrawal.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Result, Scope } from '#app/shell/scope.ts';

export const LONGEST_WITHDRAWAL = 500;

/**
 * 网上撤回: the written withdrawal. The office registers it with this day and sends the notice that ends the request;
 * number, code and tail have shown that it is the requester.
 */
export async function withdrawOnline(
  scope: Scope,
  { requestId, reason, sure }: { requestId: number; reason: string; sure: boolean },
): Promise<Result<null>> {
  return changeOwnRequest(scope, requestId, {
    act: 'withdraw-online',
    may: (file) => mayWithdrawOnline(file) ?? mayBeMeant(sure, reason),
    write: async (inside, file) => {
      await inside.db
        .insertInto('online_withdrawals')
        .values({
          city: inside.city.code,
          request_id: file.id,
          reason: reason.trim(),
          made_on: inside.today,
          recorded_at: inside.now,
        })
        .execute();
      return { madeOn: inside.today };
    },
  });
}

export function mayWithdrawOnline(file: CaseFile): May {
  if (file.onlineWithdrawals.length > 0) return { code: 'withdrawn', reason: '您已经撤回了这件申请。' };
  const refusal = mayWithdraw(file);
  return refusal?.code === 'not-registered'
    ? { code: 'not-registered', reason: '机关还没有登记这件申请，登记后就可以撤回；着急的请打电话。' }
    : refusal;
}

function mayBeMeant(sure: boolean, reason: string): May {
  if (!sure) return { code: 'not-sure', reason: '请勾选“我确认撤回这件申请”。' };
  return reason.length > LONGEST_WITHDRAWAL
    ? { code: 'too-long', reason: `原因不超过${LONGEST_WITHDRAWAL}字。` }
    : null;
}

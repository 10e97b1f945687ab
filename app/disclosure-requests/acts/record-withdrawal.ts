import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { writeEnding } from '#app/disclosure-requests/acts/write-ending.ts';
import { type Upload, writeUploads } from '#app/disclosure-requests/acts/write-request.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type WithdrawalNoticeInput,
  withdrawalNoticeFamily,
} from '#app/disclosure-requests/letters/notices/withdrawal-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import type { Result, Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

export interface WithdrawalInput extends CaseInput {
  /** 收到撤回之日 */
  withdrawnOn: Day;
  /** In writing: a paper, or the query page. */
  by: 'paper' | 'online';
  /** How the office made sure that it was the requester. */
  identityCheck: string;
  /** The written withdrawal, scanned. */
  uploads: Upload[];
}

export const withdrawalWayZh: Record<WithdrawalInput['by'], string> = {
  paper: '书面',
  online: '网上提交书面文件',
};

/** 登记撤回: in writing and by the requester; the request ends (R6.3) and the requester is told so. */
export async function recordWithdrawal(scope: Scope, input: WithdrawalInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'record-withdrawal',
    may: (file) =>
      mayWithdraw(file) ??
      mayBeWithdrawn(file, input, scope) ??
      mayIssue(file, scope, noticeOf(file, scope, input)),
    write: async (inside, file) => {
      const way = withdrawalWayZh[input.by];
      const id = await writeEnding(inside, file, {
        kind: 'withdrawn',
        code: 'R6.3',
        facts: `申请人以${way}的方式撤回申请`,
        proof: input.identityCheck,
        endedOn: input.withdrawnOn,
      });
      await writeUploads(inside, file.id, input.uploads);
      const notice = noticeOf(file, inside, input);
      const documentNo = await issueToRequester(inside, file, { ...notice, subject: { kind: 'ending', id } });
      return { value: null, detail: { withdrawnOn: input.withdrawnOn, by: input.by, documentNo } };
    },
  });
}

export function mayWithdraw(file: CaseFile): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再登记撤回。' };
  if (file.run > 1) return { code: 'ordered', reason: '责令重新答复的，须重新答复。' };
  if (file.endings.length > 0) return { code: 'ended', reason: '本件已经终止。' };
  return file.dispatches.length > 0 ? { code: 'already-sent', reason: '答复已经发出，不能再撤回。' } : null;
}

function mayBeWithdrawn(file: CaseFile, input: WithdrawalInput, scope: Scope): May {
  if (!input.withdrawnOn) return { code: 'day-missing', reason: '请填写收到撤回的日期。' };
  if (input.withdrawnOn > scope.today) return { code: 'future-day', reason: '撤回日期不能晚于今天。' };
  if (input.withdrawnOn < file.received_on)
    return { code: 'before-receipt', reason: '撤回日期不能早于收到申请之日。' };
  if (!input.identityCheck.trim()) {
    return { code: 'identity-unchecked', reason: '请写明怎样核对了撤回的人就是申请人。' };
  }
  return input.by === 'paper' && input.uploads.length === 0
    ? { code: 'paper-missing', reason: '请上传申请人签名或者盖章的书面撤回：口头说不办了不算撤回。' }
    : null;
}

/** 终止办理告知书 */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  input: WithdrawalInput,
): PaperDraft<WithdrawalNoticeInput, Letter> {
  return {
    family: withdrawalNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      withdrawnOn: input.withdrawnOn,
      withdrawnBy: withdrawalWayZh[input.by],
      identityChecked: input.identityCheck.trim() !== '',
    }),
  };
}

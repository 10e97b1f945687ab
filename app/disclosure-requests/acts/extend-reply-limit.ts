import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile, clockFactsOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ExtensionNoticeInput,
  extensionNoticeFamily,
} from '#app/disclosure-requests/letters/notices/extension-notice.ts';
import { sendToRequester } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { issuePaper, mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { longestExtensionOn } from '#law/disclosure/extension.ts';
import { mayExtend } from '#law/disclosure/may-extend.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

export interface ExtensionInput extends CaseInput {
  /** Working days, at least one. */
  days: number;
  reason: string;
}

/** 延期答复: approved by the head of the office and told to the requester before the due day, and once. */
export async function extendReplyLimit(scope: Scope, input: ExtensionInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'extend-reply-limit',
    may: (file) =>
      mayExtendLimit(file, scope) ??
      mayExtendBy(file, input) ??
      mayIssue(file, scope, noticeOf(file, scope, input)),
    write: async (inside, file) => {
      const { id } = await inside.db
        .insertInto('extensions')
        .values({
          city: inside.city.code,
          request_id: file.id,
          days: input.days,
          reason: input.reason,
          approved_on: inside.today,
          notified_on: inside.today,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const subject = { kind: 'extension', id };
      const { paperId, documentNo } = await issuePaper(inside, file, {
        ...noticeOf(file, inside, input),
        subject,
      });
      await sendToRequester(inside, file, paperId);
      return { value: null, detail: { days: input.days, notifiedOn: inside.today, documentNo } };
    },
  });
}

/** 延期答复告知书: names the new limit as a day. */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  input: ExtensionInput,
): PaperDraft<ExtensionNoticeInput, Letter> {
  const today = scope.today;
  const facts = clockFactsOf(file);
  const calendar = calendarOfFile(file);
  const extension = { days: input.days, approvedOn: today, notifiedOn: today };
  const later = facts.extension
    ? { laterExtensions: [...(facts.laterExtensions ?? []), extension] }
    : { extension };
  return {
    family: extensionNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      dueOn: replyClock(facts, today, calendar).due ?? today,
      days: input.days,
      extendedTo: replyClock({ ...facts, ...later }, today, calendar).due ?? today,
      approvedOn: today,
      reason: input.reason,
    }),
  };
}

export function mayExtendLimit(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再延期。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，不需要延期。' };
  const may = mayExtend(clockFactsOf(file), scope.today, calendarOfFile(file));
  return may.ok ? null : { code: 'extension-not-open', reason: may.reason, cite: may.cite };
}

function mayExtendBy(file: CaseFile, input: ExtensionInput): May {
  const { days: most, cite } = longestExtensionOn(file.received_on);
  if (!Number.isInteger(input.days) || input.days < 1 || input.days > most) {
    return { code: 'days-out-of-range', reason: `延长的期限为 1 至 ${most} 个工作日。`, cite };
  }
  return input.reason.trim() ? null : { code: 'reason-missing', reason: '请写明延长的理由。', cite };
}

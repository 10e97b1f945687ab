import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile, clockFactsOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { maySendCorrectionNotice } from '#law/disclosure/may-send-correction-notice.ts';

export interface CorrectionNoticeInput extends CaseInput {
  /** 需要补正的事项, all at once */
  items: string;
  guidance: string;
  /** 补正期限的最后一日 */
  limitOn: Day;
}

/** 补正通知: once, with all defects, within seven working days of receipt, and with a reasonable limit. */
export async function sendCorrectionNotice(
  scope: Scope,
  input: CorrectionNoticeInput,
): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'send-correction-notice',
    may: (file) => mayNotify(file, scope) ?? mayNotifySo(input, scope),
    write: async (inside, file) => {
      await inside.db
        .insertInto('correction_notices')
        .values({
          city: inside.city.code,
          request_id: file.id,
          items: input.items,
          guidance: input.guidance,
          sent_on: inside.today,
          served_on: null,
          limit_on: input.limitOn,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .execute();
      return { value: null, detail: { sentOn: inside.today, limitOn: input.limitOn } };
    },
  });
}

export function mayNotify(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再通知补正。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  const may = maySendCorrectionNotice(clockFactsOf(file), scope.today, calendarOfFile(file));
  return may.ok ? null : { code: 'correction-not-open', reason: may.reason, cite: may.cite };
}

function mayNotifySo(input: CorrectionNoticeInput, scope: Scope): May {
  const cite = { instrument: '政府信息公开条例', article: '第三十条' };
  if (!input.items.trim()) return { code: 'items-missing', reason: '请写明需要补正的事项，一次写全。', cite };
  return input.limitOn > scope.today
    ? null
    : { code: 'limit-passed', reason: '补正期限须在今天之后，并留出合理时间。', cite };
}

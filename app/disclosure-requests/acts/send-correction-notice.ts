import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile, clockFactsOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  correctionNoticeFamily,
  type CorrectionNoticeInput as NoticeInput,
} from '#app/disclosure-requests/letters/notices/correction-notice.ts';
import { sendToRequester } from '#app/disclosure-requests/papers/deliver-paper.ts';
import { issuePaper, mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import { maySendCorrectionNotice } from '#law/disclosure/may-send-correction-notice.ts';

export interface CorrectionNoticeInput extends CaseInput {
  /** 需要补正的事项, all at once */
  items: string;
  guidance: string;
  /** 补正期限: working days from the service of the notice. */
  periodDays: number;
}

/** 补正通知: once, with all defects, within seven working days of receipt, and with a reasonable limit. */
export async function sendCorrectionNotice(
  scope: Scope,
  input: CorrectionNoticeInput,
): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'send-correction-notice',
    may: (file) =>
      mayNotify(file, scope) ?? mayNotifySo(input) ?? mayIssue(file, scope, noticeOf(file, scope, input)),
    write: async (inside, file) => {
      const limitOn = addWorkingDays(inside.today, input.periodDays, calendarOfFile(file));
      const { id } = await inside.db
        .insertInto('correction_notices')
        .values({
          city: inside.city.code,
          request_id: file.id,
          items: input.items,
          guidance: input.guidance,
          sent_on: inside.today,
          served_on: null,
          limit_on: limitOn,
          period_days: input.periodDays,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const subject = { kind: 'correction-notice', id };
      const { paperId, documentNo } = await issuePaper(inside, file, {
        ...noticeOf(file, inside, input),
        subject,
      });
      await sendToRequester(inside, file, paperId);
      return { value: null, detail: { sentOn: inside.today, periodDays: input.periodDays, documentNo } };
    },
  });
}

/** 补正告知书: each line of the items is one defect; the guidance goes to the last one. */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  { items, guidance, periodDays }: CorrectionNoticeInput,
): PaperDraft<NoticeInput, Letter> {
  const lines = items.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return {
    family: correctionNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      defects: lines.map((item, index) => ({
        item,
        guidance: guidance.trim() !== '' && index === lines.length - 1 ? guidance : '请补充或者说明',
      })),
      periodWorkingDays: periodDays,
      handInBy: `当面提交或者邮寄至${file.office_address}，也可以在查询页网上提交`,
    }),
  };
}

export function mayNotify(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再通知补正。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  const may = maySendCorrectionNotice(clockFactsOf(file), scope.today, calendarOfFile(file));
  return may.ok ? null : { code: 'correction-not-open', reason: may.reason, cite: may.cite };
}

function mayNotifySo(input: CorrectionNoticeInput): May {
  const cite = { instrument: '政府信息公开条例', article: '第三十条' };
  if (!input.items.trim()) return { code: 'items-missing', reason: '请写明需要补正的事项，一次写全。', cite };
  const { periodDays } = input;
  return Number.isInteger(periodDays) && periodDays >= 1 && periodDays <= LONGEST_PERIOD
    ? null
    : { code: 'period-out-of-range', reason: '请填写合理的补正期限，一般为10至15个工作日。', cite };
}

/** The law says only "reasonable"; a longer one would keep the requester waiting for nothing. */
const LONGEST_PERIOD = 60;

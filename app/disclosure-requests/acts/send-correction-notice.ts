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
import {
  type CorrectionDefect,
  type CorrectionGround,
  correctionGrounds,
  mayWriteCorrectionNotice,
} from '#law/disclosure/correction-grounds.ts';
import { maySendCorrectionNotice } from '#law/disclosure/may-send-correction-notice.ts';

export interface CorrectionNoticeInput extends CaseInput {
  /** 需要补正的事项, all at once, each on a ground that the law knows */
  defects: CorrectionDefect[];
  /** What the officer adds to the usual guidance; may be empty. */
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
          items: input.defects.map(itemOf).join('\n'),
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

/** 补正告知书: each defect with its guidance; what the officer adds goes to the last one. */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  { defects, guidance, periodDays }: CorrectionNoticeInput,
): PaperDraft<NoticeInput, Letter> {
  const added = (index: number) => (index === defects.length - 1 && guidance.trim() ? [guidance.trim()] : []);
  return {
    family: correctionNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      defects: defects.map((defect, index) => ({
        item: itemOf(defect),
        guidance: [`请${withoutStop(groundOf(defect)?.guidance)}`, ...added(index)].join('；'),
      })),
      periodWorkingDays: periodDays,
      handInBy: `当面提交或者邮寄至${file.office_address}，也可以在查询页网上提交`,
    }),
  };
}

function itemOf(defect: CorrectionDefect): string {
  return `${groundOf(defect)?.zh}：${withoutStop(defect.what)}`;
}

function groundOf({ ground }: CorrectionDefect): CorrectionGround | undefined {
  return correctionGrounds.find(({ key }) => key === ground);
}

/** The letter sets the full stops itself. */
function withoutStop(text = ''): string {
  return text.trim().replace(/。$/, '');
}

export function mayNotify(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再通知补正。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  const may = maySendCorrectionNotice(clockFactsOf(file), scope.today, calendarOfFile(file));
  return may.ok ? null : { code: 'correction-not-open', reason: may.reason, cite: may.cite };
}

/** Not ours, does not exist, needs processing are answers and no defects of the request: the law refuses them here. */
function mayNotifySo({ defects, periodDays }: CorrectionNoticeInput): May {
  const may = mayWriteCorrectionNotice({ defects, days: periodDays });
  return may.ok ? null : { code: 'notice-not-open', reason: may.reason, cite: may.cite };
}

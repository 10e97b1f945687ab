import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { calendarOfFile, clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  type ReasonsNoticeInput,
  reasonsNoticeFamily,
} from '#app/disclosure-requests/letters/notices/reasons-notice.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { countOfRequester, type RequesterCount } from '#app/disclosure-requests/requester-count.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import { mayAskReasons } from '#law/disclosure/reasons.ts';

export interface AskReasonsInput extends CaseInput {
  /** 数量、频次怎样明显超过合理范围; the counted numbers are added by the program. */
  beyondReason: string;
  /** Working days from service. */
  periodDays: number;
}

/**
 * 说明理由告知书 (art. 35): asked before any refusal of excessive requests, with number and frequency as the ledger
 * has them. The reply limit runs on.
 */
export async function askReasons(scope: Scope, input: AskReasonsInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'ask-reasons',
    may: async (file, inside) => {
      const counted = await countOfRequester(inside, file);
      return (
        mayAsk(file, inside) ??
        mayAskSo(input, file) ??
        (counted ? mayIssue(file, inside, noticeOf({ file, scope: inside, input, counted })) : notCountable)
      );
    },
    write: async (inside, file) => {
      const counted = await countOfRequester(inside, file);
      if (!counted) throw new Error(`the requests of ${file.id} were countable before`);
      const { id } = await inside.db
        .insertInto('reasons_requests')
        .values({
          city: inside.city.code,
          request_id: file.id,
          found: foundText(counted, input.beyondReason),
          sent_on: inside.today,
          limit_on: addWorkingDays(inside.today, input.periodDays, calendarOfFile(file)),
          period_days: input.periodDays,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const subject = { kind: 'reasons-request', id };
      const notice = noticeOf({ file, scope: inside, input, counted });
      const documentNo = await issueToRequester(inside, file, { ...notice, subject });
      return { value: null, detail: { requests: counted.requests, sentOn: inside.today, documentNo } };
    },
  });
}

export function mayAsk(file: CaseFile, scope: Scope): May {
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再要求说明理由。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发。' };
  if (clockFactsOf(file).ordered) return { code: 'ordered', reason: '责令重新答复的，直接重新答复。' };
  const { state } = clockOf(file, scope.today);
  if (state === 'waiting-correction' || state === 'waiting-payment')
    return { code: state, reason: '正在等待申请人补正或者缴费，不能再要求说明理由。' };
  const asked = file.reasonsRequests[0];
  const endedOn = clockFactsOf(file).endedOn ?? file.endings[0]?.ended_on ?? null;
  const facts = { askedOn: asked?.sent_on ?? null, answerBy: null, answeredOn: null, endedOn };
  // The facts of number and frequency are asked for when the form is sent.
  const may = mayAskReasons({ found: '有', ...facts });
  return may.ok ? null : { code: 'reasons-not-open', reason: may.reason, cite: may.cite };
}

function mayAskSo(input: AskReasonsInput, file: CaseFile): May {
  const facts = { askedOn: null, answerBy: null, answeredOn: null, endedOn: null };
  const may = mayAskReasons({ found: input.beyondReason, ...facts });
  if (!may.ok) return { code: 'facts-missing', reason: may.reason, cite: may.cite };
  if (!file.identity_hash) return notCountable;
  return Number.isInteger(input.periodDays) && input.periodDays >= 1 && input.periodDays <= LONGEST_PERIOD
    ? null
    : { code: 'period-out-of-range', reason: '请填写说明理由的期限，一般为5至10个工作日。' };
}

function foundText(counted: RequesterCount, beyondReason: string): string {
  const span = `${dayText(counted.from)}至${dayText(counted.to)}`;
  return `${span}提出申请${counted.requests}件，最多的一个月${counted.inBusiestMonth}件。${beyondReason.trim()}`;
}

function noticeOf({ file, scope, input, counted }: NoticeSource): PaperDraft<ReasonsNoticeInput, Letter> {
  return {
    family: reasonsNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      counted: { from: counted.from, to: counted.to, requests: counted.requests },
      beyondReason: input.beyondReason,
      periodWorkingDays: input.periodDays,
      handInBy: `当面提交或者邮寄至${file.office_address}，也可以在查询页网上提交`,
    }),
  };
}

interface NoticeSource {
  file: CaseFile;
  scope: Scope;
  input: AskReasonsInput;
  counted: RequesterCount;
}

const notCountable = {
  code: 'not-countable',
  reason: '案卷里没有申请人的证件号码，不能核实是同一申请人提出了多少申请，因此不能要求说明理由。',
  cite: { instrument: '政府信息公开条例', article: '第三十五条' },
};

/** The reply limit runs on meanwhile, so a longer period would leave no time to decide. */
const LONGEST_PERIOD = 15;

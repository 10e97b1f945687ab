import { type CaseInput, changeCase, type May } from '#app/disclosure-requests/acts/change-case.ts';
import { clockFactsOf, clockOf } from '#app/disclosure-requests/case-file/clock-facts.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import type { Letter } from '#app/disclosure-requests/letters/letter.ts';
import {
  feeNoticeFamily,
  type FeeNoticeInput as NoticeInput,
} from '#app/disclosure-requests/letters/notices/fee-notice.ts';
import { requestsOfMonth } from '#app/disclosure-requests/month-requests.ts';
import { mayIssue, type PaperDraft } from '#app/disclosure-requests/papers/issue-paper.ts';
import { issueToRequester } from '#app/disclosure-requests/papers/issue-to-requester.ts';
import { requesterFrame } from '#app/disclosure-requests/papers/paper-frames.ts';
import { monthText } from '#app/disclosure-requests/requester-count.ts';
import { officerIdOf, type Result, type Scope } from '#app/shell/scope.ts';
import {
  type FeeDecision,
  type FeeOfRequest,
  feeByItems,
  feeByPages,
  maySendFeeNotice,
} from '#law/fees/monthly.ts';
import { feeForItems } from '#law/fees/processing-fee.ts';

export interface FeeInput extends CaseInput {
  /** 按件 or 按量: one of them for a request, never both. */
  scale: 'items' | 'pages';
  /** 按量: sides of A4 of this request alone. */
  pages: number;
  /** 缴款码 of the non-tax payment system. */
  paymentCode: string;
  payHow: string;
}

/**
 * 收费通知: only where the agency decided to charge, within the reply limit, and by one scale. After payment the
 * limit is counted anew; unpaid, the request is deemed abandoned.
 */
export async function sendFeeNotice(scope: Scope, input: FeeInput): Promise<Result<null>> {
  return changeCase(scope, input, {
    act: 'send-fee-notice',
    may: async (file, inside) => {
      const refusal = mayCharge(file, scope) ?? mayChargeSo(file, input);
      if (refusal) return refusal;
      const fee = await feeOf(inside, file, input);
      const may = maySendFeeNotice({ ...decisionOf(file, scope), fee }, scope.today);
      if (!may.ok) return { code: 'nothing-to-charge', reason: may.reason, cite: may.cite };
      const used = await mayUseCode(inside, input.paymentCode);
      return used ?? mayIssue(file, scope, noticeOf(file, scope, { ...input, fee }));
    },
    write: async (inside, file) => {
      const fee = await feeOf(inside, file, input);
      const { id } = await inside.db
        .insertInto('fee_notices')
        .values({
          city: inside.city.code,
          request_id: file.id,
          scale: input.scale,
          units: fee.units,
          amount: fee.yuan * 100,
          basis: fee.basis,
          payment_code: input.paymentCode.trim(),
          sent_on: inside.today,
          delivered_on: null,
          officer_id: officerIdOf(inside),
          recorded_at: inside.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const notice = noticeOf(file, inside, { ...input, fee });
      const subject = { kind: 'fee-notice', id };
      const documentNo = await issueToRequester(inside, file, { ...notice, subject });
      const { scale, units, yuan } = fee;
      return { value: null, detail: { scale, units, yuan, sentOn: inside.today, documentNo } };
    },
  });
}

/** What a notice would charge today; the month is that of receipt. */
export async function feeOf(
  scope: Scope,
  file: CaseFile,
  { scale, pages }: Pick<FeeInput, 'scale' | 'pages'>,
): Promise<FeeOfRequest> {
  if (scale === 'pages') {
    const given = { code: 'R1' as const, onlyWayTold: false, givenAs: givenAs(file), pages };
    return feeByPages(given, file.received_on);
  }
  const month = await requestsOfMonth(scope, file);
  if (!month) throw new Error(`the requests of ${file.id} cannot be counted without an identity`);
  return feeByItems(file.id, month);
}

export function mayCharge(file: CaseFile, scope: Scope): May {
  if (!file.fees_on) {
    const reason =
      '本机关没有开启收取信息处理费。收不收费由机关决定；决定收取的，由系统管理员在“机关与人员”开启后再发收费通知。';
    return {
      code: 'fees-off',
      reason,
      cite: { instrument: '政府信息公开条例', article: '第四十二条' },
    };
  }
  if (file.registrations.length === 0) return { code: 'not-registered', reason: '先登记，再发收费通知。' };
  if (file.replies.length > 0) return { code: 'already-signed', reason: '答复已经签发，不再收费。' };
  if (clockFactsOf(file).ordered) return { code: 'ordered', reason: '责令重新答复的，不再收费。' };
  // Any amount will do: how much is asked for when the form is sent.
  const fee = { scale: 'items', units: 11, yuan: 100, basis: '', cite: items } as const;
  const may = maySendFeeNotice({ ...decisionOf(file, scope), fee }, scope.today);
  return may.ok ? null : { code: 'fee-not-open', reason: may.reason, cite: may.cite };
}

function decisionOf(file: CaseFile, scope: Scope): Omit<FeeDecision, 'fee'> {
  const noticed = file.feeNotices[0]?.scale;
  return {
    feesOn: file.fees_on,
    noticed: noticed === 'items' || noticed === 'pages' ? noticed : null,
    due: clockOf(file, scope.today).due,
    endedOn: clockFactsOf(file).endedOn,
  };
}

function mayChargeSo(file: CaseFile, input: FeeInput): May {
  if (!input.paymentCode.trim())
    return { code: 'code-missing', reason: '请填写非税收入收缴系统开出的缴款码，不得收到私人账户。' };
  if (!input.payHow.trim()) return { code: 'pay-how-missing', reason: '请写明怎样缴纳。' };
  if (input.scale === 'items' && !file.identity_hash) {
    const reason = '案卷里没有申请人的证件号码，不能合计同一申请人当月的件数，不能按件计收。';
    return { code: 'not-countable', reason, cite: items };
  }
  const wrong = input.scale === 'pages' && !(Number.isInteger(input.pages) && input.pages > 0);
  const reason = '按量计收的，请填写本件的页数（A4及以下单面为一页）；各件的页数不相加。';
  return wrong ? { code: 'pages-missing', reason, cite: { ...items, article: '第五条' } } : null;
}

/** A payment code belongs to one notice. */
export async function mayUseCode(scope: Scope, code: string): Promise<May> {
  const used = await scope.db
    .selectFrom('fee_notices')
    .select('id')
    .where('city', '=', scope.city.code)
    .where('payment_code', '=', code.trim())
    .executeTakeFirst();
  return used ? { code: 'code-used', reason: '这个缴款码已经用于另一份收费通知，请核对。' } : null;
}

/** 收费通知书: by item it tells which of the month's requests this is, and what the earlier ones come to. */
function noticeOf(
  file: CaseFile,
  scope: Scope,
  { fee, ...input }: FeeInput & { fee: FeeOfRequest },
): PaperDraft<NoticeInput, Letter> {
  const byItem = {
    by: 'item',
    month: monthText(file.received_on.slice(0, 7)),
    requests: fee.units,
    earlierFen: feeForItems(fee.units - 1, file.received_on) * 100,
  } as const;
  return {
    family: feeNoticeFamily,
    input: (signature) => ({
      ...requesterFrame(file, scope, signature),
      scale: fee.scale === 'items' ? byItem : { by: 'page', pages: fee.units },
      paymentCode: input.paymentCode.trim(),
      payHow: input.payHow,
    }),
  };
}

/** How the record will be given, by what the requester asked for. */
function givenAs({ form_wanted, way_wanted }: CaseFile): 'paper' | 'email' | 'copied-data' | 'reading' {
  if (form_wanted === 'reading') return 'reading';
  if (form_wanted === 'paper') return 'paper';
  return way_wanted === 'email' ? 'email' : 'copied-data';
}

const items = { instrument: '政府信息公开信息处理费管理办法', article: '第四条' };

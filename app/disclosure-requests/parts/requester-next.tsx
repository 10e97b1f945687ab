import type { Child } from 'hono/jsx';
import { mayGiveReasons } from '#app/disclosure-requests/acts/give-reasons.ts';
import { mayPay, mayPayOnline } from '#app/disclosure-requests/acts/pay-fee.ts';
import { openNoticeOf } from '#app/disclosure-requests/acts/record-correction.ts';
import { unpaidNoticeOf } from '#app/disclosure-requests/acts/record-payment.ts';
import { mayCorrect } from '#app/disclosure-requests/acts/submit-correction.ts';
import type { CaseFile } from '#app/disclosure-requests/case-file/load-case.ts';
import {
  correctionLimit,
  paymentLimit,
  reasonsLimit,
} from '#app/disclosure-requests/case-file/paper-limits.ts';
import { yuanText } from '#app/disclosure-requests/letters/amount-text.ts';
import { LinkButton } from '#app/shell/button.tsx';
import { dayText } from '#app/shell/chinese-day.ts';
import { Notice } from '#app/shell/notice.tsx';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';

/** What waits for the requester now, each with the page where it is done; nothing where nothing waits. */
export function RequesterNext({ file, scope }: { file: CaseFile; scope: Scope }) {
  return (
    <>
      <Correction file={file} />
      <Reasons file={file} />
      <Fee file={file} scope={scope} />
      <Withdrawal file={file} />
    </>
  );
}

function Correction({ file }: { file: CaseFile }) {
  const notice = openNoticeOf(file);
  if (!notice || mayCorrect(file)) return null;
  const by = correctionLimit(file, notice).limitOn ?? notice.limit_on;
  return (
    <Waiting title={`请您补正，${until(by)}`} href="/requests/correction" button="提交补正">
      <p class="keep-lines">{notice.items}</p>
      {notice.guidance && <p>{notice.guidance}</p>}
      <p>收到补正之前不计算答复期限；无正当理由逾期不补正的，视为放弃申请。</p>
    </Waiting>
  );
}

function Reasons({ file }: { file: CaseFile }) {
  const asked = file.reasonsRequests[0];
  if (!asked || mayGiveReasons(file)) return null;
  return (
    <Waiting
      title={`请您说明理由，${until(reasonsLimit(file, asked).limitOn ?? asked.limit_on)}`}
      href="/requests/reasons"
      button="说明理由"
    >
      <p>{asked.found}</p>
    </Waiting>
  );
}

function Fee({ file, scope }: { file: CaseFile; scope: Scope }) {
  const notice = unpaidNoticeOf(file);
  if (!notice || mayPay(file)) return null;
  const by = paymentLimit(file, notice).limitOn;
  return (
    <Waiting
      title={`请您缴纳信息处理费${yuanText(notice.amount)}${by ? `，${until(by)}` : ''}`}
      href={mayPayOnline(file, scope) ? null : '/requests/payment'}
      button="去缴费"
    >
      <p>
        {notice.basis}　缴款码：{notice.payment_code}
      </p>
      <p>缴清之前不计算答复期限；逾期不缴的，视为放弃申请。</p>
    </Waiting>
  );
}

function Withdrawal({ file }: { file: CaseFile }) {
  const [withdrawn] = file.onlineWithdrawals;
  if (!withdrawn || file.endings.length > 0) return null;
  return (
    <Notice title={`您已于${dayText(withdrawn.made_on)}撤回这件申请`}>
      <p>机关登记后终止办理，告知书会出现在下面的“告知书”里。</p>
    </Notice>
  );
}

function Waiting(props: { title: string; href: string | null; button: string; children: Child }) {
  return (
    <Notice tone="warn" title={props.title}>
      {props.children}
      {props.href && (
        <LinkButton href={props.href} kind="main">
          {props.button}
        </LinkButton>
      )}
    </Notice>
  );
}

function until(day: Day): string {
  return `${dayText(day)}前（含当日）`;
}

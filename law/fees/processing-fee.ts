import { addWorkingDays, type Calendar, nationalCalendar } from '#law/calendar/working-days.ts';
import type { Day, Provision } from '#law/cite.ts';
import { paymentLimit } from '#law/disclosure/limits.ts';
import { inForce } from '#law/in-force.ts';

/** A step of a progressive scale: from the `from`-th unit on, `yuan` each. */
interface Step {
  from: number;
  yuan: number;
}

const NOTICE = '政府信息公开信息处理费管理办法';

const itemScale: Provision<{ free: number; first: Step; stepEvery: number; stepFrom: number }>[] = [
  {
    from: '2021-01-01',
    value: { free: 10, first: { from: 11, yuan: 100 }, stepFrom: 31, stepEvery: 10 },
    cite: { instrument: NOTICE, article: '第四条' },
  },
];

const pageScale: Provision<Step[]>[] = [
  {
    from: '2021-01-01',
    value: [
      { from: 1, yuan: 0 },
      { from: 31, yuan: 10 },
      { from: 101, yuan: 20 },
      { from: 201, yuan: 40 },
    ],
    cite: { instrument: NOTICE, article: '第五条' },
  },
];

/** Fee by number of requests: all requests of one requester to one agency in the calendar month of receipt, in yuan.
 * The scale is that of the day of receipt.
 * @law 政府信息公开信息处理费管理办法 第四条 — by item, progressive over ten a month
 * @reading the requests of an agent count for the principal, over all channels (fee-same-requester) */
export function feeForItems(items: number, receivedOn: Day): number {
  const { free, first, stepFrom, stepEvery } = inForce(itemScale, receivedOn).value;
  let yuan = 0;
  for (let item = free + 1; item <= items; item++) {
    const tens = item < stepFrom ? 0 : Math.floor((item - stepFrom) / stepEvery) + 1;
    yuan += first.yuan * (1 + tens);
  }
  return yuan;
}

/** Fee by volume of one request, in yuan; a page is one side of A4 or smaller.
 * @law 政府信息公开信息处理费管理办法 第五条 — by page, progressive over thirty */
export function feeForPages(pages: number, receivedOn: Day): number {
  const scale = inForce(pageScale, receivedOn).value;
  return scale.reduce((sum, step, index) => {
    const end = (scale[index + 1]?.from ?? Number.POSITIVE_INFINITY) - 1;
    return sum + Math.max(0, Math.min(pages, end) - step.from + 1) * step.yuan;
  }, 0);
}

/** The last day for paying: after it the request is deemed abandoned.
 * @law 政府信息公开信息处理费管理办法 第六条 — twenty working days from the day after the notice was received */
export function payBy(deliveredOn: Day, calendar: Calendar = nationalCalendar): Day {
  return addWorkingDays(deliveredOn, inForce(paymentLimit, deliveredOn).value, calendar);
}

import { type Command, InvalidArgumentError } from 'commander';
import { isDay, weekdayOf } from '#law/calendar/day.ts';
import { citeText, type Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { longestExtension, replyLimit } from '#law/disclosure/limits.ts';
import { type ReplyClock, replyClock } from '#law/disclosure/reply-clock.ts';
import { inForce } from '#law/in-force.ts';

interface ClockOptions {
  received: Day;
  correctionNotice?: Day;
  corrected?: Day;
  consult?: Interval[];
  extend?: number;
  approved?: Day;
  notified?: Day;
  feeNotice?: Day;
  feePaid?: Day;
  json?: boolean;
}

interface Interval {
  from: Day;
  to: Day;
}

/** `clock`: the reply limit of a request with its proof, from days typed in; needs no database. */
export function clockCommand(program: Command): void {
  program
    .command('clock')
    .description('due day of a disclosure request, and why each day from receipt counts or not')
    .usage(
      '--received D [--corrected D] [--consult D..D]... [--extend N --approved D --notified D] [--fee-paid D] [--json]',
    )
    .requiredOption('--received <day>', 'day of receipt, YYYY-MM-DD', day)
    .option('--correction-notice <day>', 'the correction notice was sent; in time if not given', day)
    .option('--corrected <day>', 'the corrected request was received: the limit starts again', day)
    .option(
      '--consult <from..to>',
      'days after FROM up to and including TO do not count; repeatable',
      intervals,
    )
    .option('--extend <days>', 'working days of the extension, with --approved and --notified', workingDays)
    .option('--approved <day>', 'the head of the office agreed to the extension', day)
    .option('--notified <day>', 'the requester was told of the extension', day)
    .option('--fee-notice <day>', 'the fee notice was sent; in time if not given', day)
    .option('--fee-paid <day>', 'the fee was paid: the limit starts again', day)
    .option('--json', 'print { due, strictDue, days: [{ day, kind, because }] }')
    .action((options: ClockOptions, command: Command) => {
      const fault = faultOf(options);
      if (fault) command.error(`error: ${fault}`);
      // No consultation is open and lateness is not asked here, so the day of receipt serves as today.
      const clock = replyClock(factsOf(options), options.received);
      for (const note of notesOn(clock, options)) console.error(`注意：${note}`);
      if (options.json) console.log(asJson(clock));
      else printProof(clock);
    });
}

function day(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('It must be a day that exists, YYYY-MM-DD.');
}

function intervals(text: string, earlier: Interval[] = []): Interval[] {
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length > 0 || !isDay(from) || !isDay(to)) {
    throw new InvalidArgumentError('It must be two days that exist, YYYY-MM-DD..YYYY-MM-DD.');
  }
  if (from > to) throw new InvalidArgumentError('The first day must not be after the second.');
  return [...earlier, { from, to }];
}

function workingDays(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of working days from 1 to 20.');
}

/** What does not fit together, in one line; null when all does. */
function faultOf(options: ClockOptions): string | null {
  const { received, corrected, correctionNotice, feePaid, feeNotice } = options;
  const first = replyLimit[0]?.from ?? received;
  if (received < first)
    return `--received ${received} is before the first regulation came into force (${first})`;
  if (correctionNotice && !corrected) return '--correction-notice needs --corrected';
  if (feeNotice && !feePaid) return '--fee-notice needs --fee-paid';
  return extensionFault(options) ?? orderFault(options);
}

function extensionFault({ received, extend, approved, notified }: ClockOptions): string | null {
  const given = [extend, approved, notified].filter((each) => each !== undefined).length;
  if (given > 0 && given < 3) return '--extend, --approved and --notified go together';
  const most = inForce(longestExtension, received).value;
  return extend !== undefined && extend > most
    ? `--extend ${extend} is more than ${most} working days`
    : null;
}

function orderFault(options: ClockOptions): string | null {
  const {
    received,
    corrected,
    correctionNotice,
    approved,
    notified,
    feeNotice,
    feePaid,
    consult = [],
  } = options;
  const pairs: [string, Day | undefined, string, Day | undefined][] = [
    ['--received', received, '--correction-notice', correctionNotice],
    ['--correction-notice', correctionNotice, '--corrected', corrected],
    ['--received', received, '--corrected', corrected],
    ['--received', received, '--approved', approved],
    ['--approved', approved, '--notified', notified],
    ['--corrected', corrected, '--fee-paid', feePaid],
    ['--received', received, '--fee-paid', feePaid],
    ['--received', received, '--fee-notice', feeNotice],
    ['--fee-notice', feeNotice, '--fee-paid', feePaid],
    ...consult.map(({ from }) => ['--received', received, '--consult', from] as [string, Day, string, Day]),
  ];
  const wrong = pairs.find(([, earlier, , later]) => earlier && later && later < earlier);
  return wrong ? `${wrong[2]} ${wrong[3]} is before ${wrong[0]} ${wrong[1]}` : null;
}

/** A notice whose day is not given is taken as sent on the first day of its run: then the restart holds. */
function factsOf(options: ClockOptions): ReplyClockFacts {
  const { received, corrected, extend, approved, notified, feePaid, consult = [] } = options;
  const notice = options.correctionNotice ?? received;
  return {
    receivedOn: received,
    corrections: corrected
      ? [{ sentOn: notice, servedOn: notice, limitOn: corrected, correctedOn: corrected }]
      : [],
    consultations: consult.map(({ from, to }) => ({
      of: '第三方或其他机关',
      sentOn: from,
      deliveredOn: null,
      answeredOn: to,
    })),
    extension:
      extend && approved && notified ? { days: extend, approvedOn: approved, notifiedOn: notified } : null,
    feeNotice: feePaid
      ? { sentOn: options.feeNotice ?? corrected ?? received, deliveredOn: null, paidOn: feePaid }
      : null,
    endedOn: null,
  };
}

/** What was typed in and has no effect. */
function notesOn({ breaches, days }: ReplyClock, { approved }: ClockOptions): string[] {
  const lastStart = days.findLast(({ kind }) => kind === 'receipt')?.day;
  const dropped = approved && lastStart && approved < lastStart;
  return [
    ...breaches.map(({ reason, cite }) => `${reason}${citeText(cite)}`),
    ...(dropped ? [`期限自${lastStart}重新计算，此前的延期不再有效。`] : []),
  ];
}

function asJson({ due, strictDue, days }: ReplyClock): string {
  return JSON.stringify({
    due,
    strictDue,
    days: days.map(({ day, kind, because }) => ({ day, kind, because })),
  });
}

function printProof({ due, strictDue, provisional, days, steps }: ReplyClock): void {
  console.log(`法定到期日 ${due}${provisional ? '（暂定：其间有的年份放假安排尚未公布）' : ''}`);
  console.log(`从严到期日 ${strictDue}\n`);
  for (const { on, what, cite } of steps) console.log(`${on}  ${what}${citeText(cite)}`);
  console.log('\n日期        星期  第几日  理由');
  for (const { day, number, because, cite } of days) {
    const weekday = '一二三四五六日'[weekdayOf(day) - 1];
    console.log(
      `${day}  ${weekday}    ${String(number ?? '—').padEnd(6)}  ${because}${cite ? citeText(cite) : ''}`,
    );
  }
}

import { carriedOut2024, ledger2024 } from '#cities/320400/demo.ts';
import { type CasePlan, openCourse, type StepKind, wholeCourse } from '#cli/demo/plan.ts';
import { addWorkingDays, workingDaysBetween } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import type { RequesterColumn } from '#law/report/lines.ts';

/** This year so far, and the open cases. */
export function plansUntil(today: Day): CasePlan[] {
  return [...plansOfThisYear(today), ...openPlans(today)];
}

/** What was carried over from 2023, and the year 2024. Every received day leaves room for an answer in the same year; the carried ones do not. */
export function plansOf2024(): CasePlan[] {
  const newly = ledger2024.flatMap(({ newly: count, ...kind }) => Array.from({ length: count }, () => kind));
  const carried = ledger2024.flatMap(({ carried: count, ...kind }) =>
    Array.from({ length: count }, () => kind),
  );
  return [
    ...carried.map((kind, index) =>
      wholeCourse({ key: index, ...kind, receivedOn: addWorkingDays('2023-12-20', index % 7) }),
    ),
    ...mixed(newly).map((kind, index) =>
      wholeCourse({
        key: 20 + index,
        ...kind,
        receivedOn: addWorkingDays('2024-01-02', Math.floor(index * 2.3)),
      }),
    ),
    ...carriedOut2024.map((kind, index) =>
      wholeCourse({ key: 180 + index, ...kind, receivedOn: '2024-12-24' }),
    ),
  ];
}

/** Spread by a fixed step, so that outcomes do not come in blocks. */
function mixed<T>(items: T[]): T[] {
  return items.map((_, index) => items[(index * 41) % items.length] as T);
}

const usual: { column: RequesterColumn; code: ReplyCode }[] = [
  { column: 'naturalPerson', code: 'R4.1' },
  { column: 'naturalPerson', code: 'R1' },
  { column: 'commercial', code: 'R4.1' },
  { column: 'naturalPerson', code: 'R2' },
];

/** About four a month from January until a month ago, so that the figures of the year are not empty. */
function plansOfThisYear(today: Day): CasePlan[] {
  const first = `${today.slice(0, 4)}-01-04`;
  const last = addWorkingDays(today, -25);
  if (last <= first || today < '2025-03-01') return [];
  const days = workingDaysBetween(first, last);
  const count = Math.floor(days / 5);
  return Array.from({ length: count }, (_, index) =>
    wholeCourse({
      key: 200 + index,
      ...(usual[index % usual.length] ?? { column: 'naturalPerson', code: 'R1' }),
      receivedOn: addWorkingDays(first, unevenly(index, days, count)),
    }),
  );
}

/** Some months are busier than others. */
function unevenly(index: number, days: number, count: number): number {
  return Math.min(days, Math.floor((index * days) / count + 9 * Math.sin(index / 3) + 9));
}

const arrived: [StepKind, number][] = [
  ['receive', 2],
  ['register', 2],
];
const inHand = (daysAgo: number): [StepKind, number][] => [
  ['receive', daysAgo],
  ['register', daysAgo],
  ['assign', daysAgo - 1],
];

/** One or two in every stage, with days that follow the day of seeding. */
const stages: [StepKind, number][][] = [
  [['receive', 0]],
  [['receive', 1]],
  [['receive', 1]],
  arrived,
  arrived,
  [...arrived, ['correction-notice', 1]],
  [
    ['receive', 9],
    ['register', 9],
    ['correction-notice', 6],
  ],
  [
    ['receive', 12],
    ['register', 12],
    ['correction-notice', 8],
    ['correction', 5],
    ['assign', 4],
  ],
  inHand(3),
  inHand(8),
  inHand(16),
  inHand(19),
  inHand(24),
  [...inHand(18), ['extend', 3]],
  [...inHand(12), ['consult', 6]],
  [...inHand(9), ['consult', 2]],
  [...inHand(15), ['consult', 11], ['opinion', 4]],
  [...inHand(10), ['draft', 2]],
  [...inHand(13), ['draft', 3]],
  [...inHand(14), ['draft', 4], ['return', 2]],
  [...inHand(15), ['draft', 5], ['review', 2]],
  [...inHand(16), ['draft', 6], ['review', 4], ['sign', 1]],
  [...inHand(17), ['draft', 8], ['review', 6], ['sign', 3], ['send', 2]],
  [...inHand(18), ['draft', 9], ['review', 7], ['sign', 4], ['send', 3], ['serve', 1]],
];

function openPlans(today: Day): CasePlan[] {
  return stages.map((steps, index) =>
    openCourse(
      { key: 400 + index, ...(usual[index % usual.length] ?? { column: 'naturalPerson', code: 'R1' }) },
      today,
      steps,
    ),
  );
}

/** A few open cases for an agency that only has to be there: for the supervisor, and for the second city. */
export function plansElsewhere(today: Day): CasePlan[] {
  return [stages[0], stages[3], stages[8]].map((steps, index) =>
    openCourse({ key: 500 + index, column: 'naturalPerson', code: 'R1' }, today, steps ?? []),
  );
}

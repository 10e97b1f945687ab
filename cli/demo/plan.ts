import { subjects as allSubjects, naturalPersons, organisations } from '#cities/320400/demo.ts';
import { addWorkingDays } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';
import type { RequesterColumn } from '#law/report/lines.ts';

/** What happens to one request of the demonstration, each step on its day. */
export interface CasePlan {
  key: number;
  column: RequesterColumn;
  requester: string;
  subject: string;
  way: 'online' | 'post' | 'pickup' | 'email';
  channel: 'online' | 'counter' | 'post';
  code: ReplyCode;
  steps: Step[];
}

export type StepKind =
  | 'receive'
  | 'register'
  | 'assign'
  | 'correction-notice'
  | 'correction'
  | 'consult'
  | 'opinion'
  | 'extend'
  | 'draft'
  | 'return'
  | 'review'
  | 'sign'
  | 'send'
  | 'serve'
  | 'close';

export interface Step {
  kind: StepKind;
  on: Day;
}

/** The usual course, each step so many working days after receipt. */
const course: [StepKind, number][] = [
  ['receive', 0],
  ['register', 0],
  ['assign', 1],
  ['draft', 6],
  ['review', 8],
  ['sign', 9],
  ['send', 10],
  ['serve', 12],
  ['close', 13],
];

export interface PlanSeed {
  key: number;
  column: RequesterColumn;
  code: ReplyCode;
  receivedOn: Day;
}

/** A request that goes the whole usual way; a little faster or slower by its number. */
export function wholeCourse(seed: PlanSeed): CasePlan {
  const slower = seed.key % 5;
  return {
    ...caseOf(seed),
    steps: course.map(([kind, days]) => ({
      kind,
      on: days < 2 ? stepDay(seed.receivedOn, days) : addWorkingDays(seed.receivedOn, days + slower),
    })),
  };
}

/** A request that has come so far; days are counted back from the day of seeding. */
export function openCourse(
  seed: Omit<PlanSeed, 'receivedOn'>,
  today: Day,
  steps: [StepKind, number][],
): CasePlan {
  return {
    ...caseOf({ ...seed, receivedOn: today }),
    steps: steps.map(([kind, daysAgo]) => ({
      kind,
      on: daysAgo === 0 ? today : addWorkingDays(today, -daysAgo),
    })),
  };
}

function caseOf({ key, column, code }: PlanSeed): CasePlan {
  const names = column === 'naturalPerson' ? naturalPersons : organisations;
  const ways = ['online', 'post', 'online', 'pickup'] as const;
  return {
    key,
    column,
    code,
    requester: names[key % names.length] ?? '示例甲',
    subject: allSubjects[(key * 7) % allSubjects.length] ?? '示例信息',
    way: ways[key % ways.length] ?? 'online',
    channel: key % 4 === 1 ? 'post' : key % 4 === 3 ? 'counter' : 'online',
    steps: [],
  };
}

function stepDay(receivedOn: Day, days: number): Day {
  return days === 0 ? receivedOn : addWorkingDays(receivedOn, days);
}

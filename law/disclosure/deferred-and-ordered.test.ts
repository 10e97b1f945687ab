import { describe, expect, it } from 'vitest';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { mayExtend } from '#law/disclosure/may-extend.ts';
import { maySendCorrectionNotice } from '#law/disclosure/may-send-correction-notice.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

const received = (more: Partial<ReplyClockFacts>): ReplyClockFacts => ({
  receivedOn: '2025-04-17',
  corrections: [],
  consultations: [],
  extension: null,
  feeNotice: null,
  endedOn: null,
  ...more,
});

interface Row {
  facts: ReplyClockFacts;
  due: Day;
  breaches: string[];
  cite: string;
  why: string;
}

const art35 = '政府信息公开条例 第三十五条';
const art77 = '行政复议法 第七十七条';

// Received on 17 April 2025: the twentieth working day is 19 May (E6).
const rows: Row[] = [
  {
    facts: received({ deferral: { decidedOn: '2025-05-19', until: '2025-08-29' } }),
    due: '2025-08-29',
    breaches: [],
    cite: art35,
    why: 'fixed on the last day of the limit',
  },
  {
    facts: received({ deferral: { decidedOn: '2025-05-20', until: '2025-08-29' } }),
    due: '2025-05-19',
    breaches: ['deferral-without-effect', 'overdue'],
    cite: art35,
    why: 'fixed a day too late',
  },
  {
    facts: received({ deferral: { decidedOn: '2025-05-06', until: '2025-05-16' } }),
    due: '2025-05-19',
    breaches: ['deferral-without-effect', 'overdue'],
    cite: art35,
    why: 'a delayed day before the limit delays nothing',
  },
  {
    facts: received({
      extension: { days: 20, approvedOn: '2025-05-16', notifiedOn: '2025-05-16' },
      deferral: { decidedOn: '2025-06-17', until: '2025-07-31' },
    }),
    due: '2025-07-31',
    breaches: [],
    cite: art35,
    why: 'within the extended limit (17 June)',
  },
  {
    facts: received({ ordered: { from: '2026-01-12', days: 20, unit: 'working-days' } }),
    due: '2026-02-09',
    breaches: [],
    cite: art77,
    why: 'twenty working days from the day after the decision was received',
  },
  {
    facts: received({ ordered: { from: '2025-09-18', days: 15, unit: 'calendar-days' } }),
    due: '2025-10-09',
    breaches: [],
    cite: art77,
    why: 'fifteen days end on 3 October, a holiday: the first working day after it',
  },
  {
    facts: received({
      ordered: { from: '2026-01-12', days: 20, unit: 'working-days' },
      consultations: [
        { of: '第三方', sentOn: '2026-01-13', deliveredOn: '2026-01-13', answeredOn: '2026-01-20' },
      ],
      endedOn: '2026-02-10',
    }),
    due: '2026-02-09',
    breaches: ['overdue'],
    cite: art77,
    why: 'a consultation takes nothing out of an ordered period',
  },
];

describe('deferred and ordered replies', () => {
  it.each(rows)('$why ($cite)', ({ facts, due, breaches }) => {
    const today = facts.ordered ? facts.ordered.from : due > '2025-05-19' ? '2025-05-19' : '2025-05-20';
    const clock = replyClock(facts, today);
    expect(clock.due).toBe(due);
    expect(clock.breaches.map(({ code }) => code)).toEqual(breaches);
    expect(clock.days.at(-1)).toMatchObject({ day: due, kind: 'due' });
    expect(clock.steps.at(-1)?.on).toBe(due);
  });

  it('neither corrects nor extends an ordered reply', () => {
    const facts = received({ ordered: { from: '2026-01-12', days: 20, unit: 'working-days' } });
    expect(mayExtend(facts, '2026-01-13').ok).toBe(false);
    expect(maySendCorrectionNotice(facts, '2026-01-13').ok).toBe(false);
  });
});

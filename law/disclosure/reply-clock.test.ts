import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#law/calendar/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nationalCalendar,
  workingDaysBetween,
} from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { inTime, replyClock } from '#law/disclosure/reply-clock.ts';
import { correctionNoticeLastDay } from '#law/disclosure/runs.ts';
import { opinionDueOn } from '#law/disclosure/suspension.ts';

const received = (receivedOn: Day, more: Partial<ReplyClockFacts> = {}): ReplyClockFacts => ({
  receivedOn,
  corrections: [],
  consultations: [],
  extension: null,
  feeNotice: null,
  endedOn: null,
  ...more,
});
const corrected = (sentOn: Day, correctedOn: Day | null) => ({
  corrections: [{ sentOn, servedOn: sentOn, limitOn: addDays(sentOn, 21), correctedOn }],
});
const consulted = (sentOn: Day, deliveredOn: Day | null, answeredOn: Day | null) => ({
  of: '第三方',
  sentOn,
  deliveredOn,
  answeredOn,
});
const extended = (days: number, approvedOn: Day, notifiedOn: Day = approvedOn) => ({
  extension: { days, approvedOn, notifiedOn },
});

const art33 = '政府信息公开条例 第三十三条第二款';
const art33c = '政府信息公开条例 第三十三条第三款';
const art30 = '政府信息公开条例 第三十条';

interface Row {
  id: string;
  facts: ReplyClockFacts;
  today?: Day;
  due: Day | null;
  strictDue?: Day;
  cite: string;
  why: string;
}

// The worked examples of law.md section 2.10 and the half-open vectors of section 11.
const rows: Row[] = [
  {
    id: 'E1',
    facts: received('2024-03-04'),
    due: '2024-04-01',
    strictDue: '2024-03-29',
    cite: art33,
    why: 'plain',
  },
  { id: 'E2', facts: received('2024-01-26'), due: '2024-02-28', cite: art33, why: '春节; 02-09 is worked' },
  { id: 'E3', facts: received('2024-04-27'), due: '2024-05-27', cite: art33, why: 'submitted on a Saturday' },
  { id: 'E3 late', facts: received('2024-04-28'), due: '2024-05-28', cite: art33, why: 'were 04-28 day 0' },
  {
    id: 'E4',
    facts: received('2024-09-09', corrected('2024-09-18', '2024-10-08')),
    due: '2024-11-04',
    cite: art30,
    why: 'correction restarts; 10-12 is worked',
  },
  {
    id: 'E5 base',
    facts: received('2025-01-13'),
    due: '2025-02-14',
    cite: art33,
    why: '春节 off, 01-26 and 02-08 worked',
  },
  {
    id: 'E5 opinion',
    facts: received('2025-01-13', { consultations: [consulted('2025-01-17', '2025-01-20', '2025-02-12')] }),
    due: '2025-03-06',
    strictDue: '2025-03-05',
    cite: art33c,
    why: '14 working days are taken out',
  },
  {
    id: 'E5 silence',
    facts: received('2025-01-13', { consultations: [consulted('2025-01-17', '2025-01-20', null)] }),
    due: '2025-03-10',
    cite: '政府信息公开条例 第三十二条',
    why: 'the fifteen days end on 02-14',
  },
  {
    id: 'E5 late opinion',
    facts: received('2025-01-13', { consultations: [consulted('2025-01-17', '2025-01-20', '2025-02-26')] }),
    due: '2025-03-10',
    cite: '政府信息公开条例 第三十二条',
    why: 'an opinion after the fifteen days prolongs nothing',
  },
  {
    id: 'E6',
    facts: received('2025-04-17'),
    due: '2025-05-19',
    cite: art33,
    why: '04-27 worked, 劳动节 off',
  },
  {
    id: 'E6 by 20',
    facts: received('2025-04-17', extended(20, '2025-05-16', '2025-05-19')),
    due: '2025-06-17',
    cite: art33,
    why: 'told on the last day',
  },
  {
    id: 'E6 by 10',
    facts: received('2025-04-17', extended(10, '2025-05-19')),
    due: '2025-06-03',
    cite: art33,
    why: '端午 off',
  },
  { id: 'E7 base', facts: received('2025-09-08'), due: '2025-10-11', cite: art33, why: 'a worked Saturday' },
  {
    id: 'E7',
    facts: received('2025-09-08', { consultations: [consulted('2025-09-22', '2025-09-24', null)] }),
    due: '2025-11-04',
    cite: art33c,
    why: 'silence until 10-21',
  },
  {
    id: 'E7 extended',
    facts: received('2025-09-08', {
      consultations: [consulted('2025-09-22', '2025-09-24', null)],
      ...extended(20, '2025-11-04'),
    }),
    due: '2025-12-02',
    cite: art33,
    why: 'the extension adds to the moved day',
  },
  {
    id: 'E9',
    facts: received('2025-06-03', {
      feeNotice: { sentOn: '2025-06-18', deliveredOn: '2025-06-20', paidOn: '2025-07-07' },
    }),
    due: '2025-08-04',
    cite: '政府信息公开信息处理费管理办法 第六条',
    why: 'payment restarts',
  },
  { id: 'E9 base', facts: received('2025-06-03'), due: '2025-07-01', cite: art33, why: 'without a fee' },
  { id: 'E11 in', facts: received('2024-12-03'), due: '2024-12-31', cite: art33, why: 'within the year' },
  { id: 'E11 over', facts: received('2024-12-04'), due: '2025-01-02', cite: art33, why: 'carried over' },
  { id: 'E13', facts: received('2025-09-28'), due: '2025-10-31', cite: art33, why: 'from a worked Sunday' },
  { id: 'E14', facts: received('2022-09-30'), due: '2022-11-02', cite: art33, why: 'the day a court found' },
  {
    id: '2.9',
    facts: received('2025-02-20'),
    due: '2025-03-20',
    strictDue: '2025-03-19',
    cite: '民法典 第二百零一条',
    why: '潢川: counsel counted day 0 as day 1',
  },
  {
    id: '2017',
    facts: received('2017-06-19'),
    due: '2017-07-10',
    cite: '政府信息公开条例（2007） 第二十四条第二款',
    why: 'fifteen days before 2019; the day a court found',
  },
  {
    id: '2020',
    facts: received('2020-03-02'),
    due: '2020-03-30',
    cite: '民法总则 第二百零一条',
    why: 'the civil law of that day',
  },
  {
    id: '2016',
    facts: received('2016-03-01'),
    due: '2016-03-22',
    cite: '民法通则 第一百五十四条第二款',
    why: 'and of that one',
  },
  {
    id: 'union',
    facts: received('2025-01-13', {
      consultations: [
        consulted('2025-01-17', null, '2025-02-10'),
        { ...consulted('2025-01-20', null, '2025-02-12'), of: '示例局' },
      ],
    }),
    due: '2025-03-06',
    cite: art33c,
    why: 'two letters at once: their union, as if one',
  },
  {
    id: 'open',
    facts: received('2025-01-13', { consultations: [consulted('2025-01-17', null, null)] }),
    today: '2025-01-22',
    due: '2025-02-19',
    cite: art33c,
    why: 'no proof of delivery: projected as if answered today',
  },
  {
    id: 'waiting',
    facts: received('2024-09-09', corrected('2024-09-18', null)),
    today: '2024-10-15',
    due: null,
    cite: art30,
    why: 'no limit runs while the requester has to correct',
  },
  {
    id: 'unpaid',
    facts: received('2025-06-03', { feeNotice: { sentOn: '2025-06-18', deliveredOn: null, paidOn: null } }),
    due: null,
    cite: '政府信息公开信息处理费管理办法 第六条',
    why: 'no limit runs while the requester has to pay',
  },
  {
    id: 'extension gone',
    facts: received('2024-09-09', {
      ...corrected('2024-09-18', '2024-10-08'),
      ...extended(20, '2024-09-13'),
    }),
    due: '2024-11-04',
    cite: art33,
    why: 'an extension does not survive the restart',
  },
  {
    id: 'extended again',
    facts: received('2024-09-09', {
      ...corrected('2024-09-18', '2024-10-08'),
      ...extended(20, '2024-09-13'),
      laterExtensions: [{ days: 5, approvedOn: '2024-11-01', notifiedOn: '2024-11-04' }],
    }),
    due: '2024-11-11',
    cite: art33,
    why: 'after the restart it may be extended once more',
  },
];

describe('the due day', () => {
  it.each(rows)('$id: $due ($why)', ({ facts, today = '2026-06-01', due, strictDue }) => {
    const clock = replyClock(facts, today);
    expect(clock.due).toBe(due);
    if (strictDue) expect(clock.strictDue).toBe(strictDue);
  });

  it('comes with an inner target two working days earlier', () => {
    expect(replyClock(received('2024-03-04'), '2024-03-04').workTarget).toBe('2024-03-28');
  });

  it('is provisional over a year without a notice', () => {
    expect(replyClock(received('2026-12-21'), '2026-12-21').provisional).toBe(true);
    expect(replyClock(received('2026-11-02'), '2026-11-02').provisional).toBe(false);
  });

  it('does not exist before there was a regulation', () => {
    expect(() => replyClock(received('2008-04-30'), '2008-05-05')).toThrow('no provision in force');
  });
});

describe('limits on the way', () => {
  it.each([
    {
      of: 'E2 correction notice',
      last: correctionNoticeLastDay('2024-01-26'),
      day: '2024-02-05',
      cite: art30,
    },
    {
      of: 'E4 correction notice',
      last: correctionNoticeLastDay('2024-09-09'),
      day: '2024-09-19',
      cite: art30,
    },
    {
      of: 'correction notice before 2019',
      last: correctionNoticeLastDay('2018-09-10'),
      day: null,
      cite: art30,
    },
    {
      of: 'E5 third party',
      last: opinionDueOn('2025-01-20'),
      day: '2025-02-14',
      cite: '政府信息公开条例 第三十二条',
    },
    {
      of: 'E7 third party',
      last: opinionDueOn('2025-09-24'),
      day: '2025-10-21',
      cite: '政府信息公开条例 第三十二条',
    },
    {
      of: 'E8 co-maker',
      last: opinionDueOn('2025-04-24'),
      day: '2025-05-19',
      cite: '政府信息公开条例 第三十四条',
    },
  ])('$of: $day', ({ last, day }) => {
    expect(last).toBe(day);
  });
});

const breaches: (Row & { code: string })[] = [
  {
    id: 'late correction notice',
    facts: received('2024-09-09', { ...corrected('2024-09-20', '2024-10-08'), endedOn: '2024-10-10' }),
    due: '2024-10-12',
    code: 'late-correction-notice',
    cite: art30,
    why: 'after 09-19 it restarts nothing',
  },
  {
    id: 'second correction notice',
    facts: received('2024-09-09', {
      corrections: [
        ...corrected('2024-09-18', '2024-10-08').corrections,
        ...corrected('2024-10-10', '2024-10-20').corrections,
      ],
      endedOn: '2024-10-30',
    }),
    due: '2024-11-04',
    code: 'second-correction-notice',
    cite: art30,
    why: 'once, all defects at once',
  },
  {
    id: 'second correction notice, the earlier one recorded later',
    facts: received('2024-09-09', {
      corrections: [
        ...corrected('2024-09-18', '2024-10-08').corrections,
        ...corrected('2024-09-12', null).corrections,
      ],
      endedOn: '2024-10-30',
    }),
    due: '2024-11-04',
    code: 'second-correction-notice',
    cite: art30,
    why: 'the one sent first counts, and a correction is one whichever notice it answers',
  },
  {
    id: 'extension told late',
    facts: received('2025-04-17', { ...extended(20, '2025-05-19', '2025-05-20'), endedOn: '2025-05-19' }),
    due: '2025-05-19',
    code: 'extension-without-effect',
    cite: art33,
    why: 'told one day after the limit',
  },
  {
    id: 'extension agreed late',
    facts: received('2025-04-17', { ...extended(5, '2025-05-20'), endedOn: '2025-05-19' }),
    due: '2025-05-19',
    code: 'extension-without-effect',
    cite: art33,
    why: 'agreed after the limit',
  },
  {
    id: 'extension too long',
    facts: received('2025-04-17', { ...extended(21, '2025-05-16'), endedOn: '2025-05-19' }),
    due: '2025-05-19',
    code: 'extension-without-effect',
    cite: art33,
    why: 'twenty at the most',
  },
  {
    id: 'told before it was agreed',
    facts: received('2025-04-17', { ...extended(5, '2025-05-16', '2025-05-15'), endedOn: '2025-05-19' }),
    due: '2025-05-19',
    code: 'extension-without-effect',
    cite: art33,
    why: 'the head of the office agrees first',
  },
  {
    id: 'second extension',
    facts: received('2025-04-17', {
      ...extended(10, '2025-05-19'),
      laterExtensions: [{ days: 10, approvedOn: '2025-05-30', notifiedOn: '2025-05-30' }],
      endedOn: '2025-06-03',
    }),
    due: '2025-06-03',
    code: 'extension-without-effect',
    cite: art33,
    why: 'once',
  },
  {
    id: 'late fee notice',
    facts: received('2025-06-03', {
      feeNotice: { sentOn: '2025-07-02', deliveredOn: '2025-07-03', paidOn: '2025-07-07' },
      endedOn: '2025-07-01',
    }),
    due: '2025-07-01',
    code: 'late-fee-notice',
    cite: '政府信息公开信息处理费管理办法 第六条',
    why: 'within the handling limit only',
  },
  {
    id: 'late reply',
    facts: received('2024-03-04', { endedOn: '2024-04-02' }),
    due: '2024-04-01',
    code: 'overdue',
    cite: art33,
    why: 'one day late',
  },
];

describe('what was recorded against the law', () => {
  it.each(breaches)('$id is a breach and moves nothing ($why)', ({ facts, due, code }) => {
    const clock = replyClock(facts, '2026-06-01');
    expect(clock.due).toBe(due);
    expect(clock.breaches.map((breach) => breach.code)).toEqual([code]);
  });

  it('a file in order has none', () => {
    const facts = received('2024-03-04', { endedOn: '2024-04-01' });
    expect(replyClock(facts, '2024-06-01').breaches).toEqual([]);
  });

  it('an unanswered request is overdue from the day after its due day', () => {
    const codes = (today: Day) => replyClock(received('2024-03-04'), today).breaches.map(({ code }) => code);
    expect(codes('2024-04-01')).toEqual([]);
    expect(codes('2024-04-02')).toEqual(['overdue']);
  });
});

describe('the state', () => {
  it.each([
    { state: 'running', facts: received('2024-03-04'), cite: art33 },
    { state: 'ended', facts: received('2024-03-04', { endedOn: '2024-03-20' }), cite: art33 },
    {
      state: 'waiting-correction',
      facts: received('2024-03-04', corrected('2024-03-06', null)),
      cite: art30,
    },
    { state: 'running', facts: received('2024-03-04', corrected('2024-03-06', '2024-03-11')), cite: art30 },
    {
      state: 'suspended',
      facts: received('2024-03-04', { consultations: [consulted('2024-03-06', '2024-03-07', null)] }),
      cite: art33c,
    },
    {
      state: 'waiting-payment',
      facts: received('2024-03-04', { feeNotice: { sentOn: '2024-03-06', deliveredOn: null, paidOn: null } }),
      cite: '政府信息公开信息处理费管理办法 第六条',
    },
  ])('is $state', ({ state, facts }) => {
    expect(replyClock(facts, '2024-03-12').state).toBe(state);
  });
});

describe('the proof', () => {
  const clock = replyClock(
    received('2025-01-13', { consultations: [consulted('2025-01-17', '2025-01-20', '2025-02-12')] }),
    '2025-03-01',
  );
  const on = (day: Day) => clock.days.find((each) => each.day === day);

  it.each([
    { day: '2025-01-13', kind: 'receipt', number: null, says: '当日不计', cite: '民法典 第二百零一条' },
    { day: '2025-01-14', kind: 'counted', number: 1, says: '第1个工作日', cite: art33 },
    { day: '2025-01-17', kind: 'counted', number: 4, says: '第4个工作日', cite: art33 },
    {
      day: '2025-01-18',
      kind: 'weekend',
      number: null,
      says: '周末',
      cite: '国务院关于职工工作时间的规定 第七条第一款',
    },
    { day: '2025-01-20', kind: 'suspended', number: null, says: '第三方（2025-01-17发函）', cite: art33c },
    {
      day: '2025-01-29',
      kind: 'holiday',
      number: null,
      says: '春节放假（依据《国务院办公厅关于2025年',
      cite: '全国年节及纪念日放假办法 第二条',
    },
    { day: '2025-02-13', kind: 'counted', number: 5, says: '第5个工作日', cite: art33 },
    { day: '2025-03-06', kind: 'due', number: 20, says: '届满', cite: art33 },
  ])('$day is $kind', ({ day, kind, number, says, cite }) => {
    expect(on(day)).toMatchObject({ kind, number });
    expect(on(day)?.because).toContain(says);
    expect(`${on(day)?.cite?.instrument} ${on(day)?.cite?.article}`).toBe(cite);
  });

  it('names the notice that had a weekend worked', () => {
    const day = replyClock(received('2024-09-02'), '2024-09-02').days.find(
      (each) => each.day === '2024-09-14',
    );
    expect(day).toMatchObject({ kind: 'worked-weekend', number: 10 });
    expect(day?.because).toBe(
      '周末调休上班（中秋节，依据《国务院办公厅关于2024年部分节假日安排的通知》），计为第10个工作日。',
    );
  });

  it('shows waiting and restart', () => {
    const { days, steps } = replyClock(
      received('2024-09-09', corrected('2024-09-18', '2024-10-08')),
      '2024-10-10',
    );
    const kind = (day: Day) => days.find((each) => each.day === day)?.kind;
    expect([kind('2024-09-18'), kind('2024-09-19'), kind('2024-10-07')]).toEqual([
      'counted',
      'waiting',
      'waiting',
    ]);
    expect([kind('2024-10-08'), kind('2024-11-04')]).toEqual(['receipt', 'due']);
    expect(steps.map((step) => step.on)).toEqual(['2024-09-09', '2024-09-18', '2024-10-08', '2024-11-04']);
  });

  it('tells every step of law in order', () => {
    const { steps } = replyClock(
      received('2025-09-08', {
        consultations: [consulted('2025-09-22', '2025-09-24', null)],
        ...extended(20, '2025-11-04'),
      }),
      '2025-11-10',
    );
    expect(steps.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2025-09-08 收到申请，当日不计，从次日起算。',
      '2025-09-22 征求第三方意见，至2025-10-21为止，所需时间不计入答复期限。',
      '2025-11-04 经政府信息公开工作机构负责人同意并告知申请人，延长20个工作日。',
      '2025-12-02 第40个工作日，答复期限届满。',
    ]);
  });

  it('says when a day may still change', () => {
    const day = replyClock(received('2026-12-28'), '2026-12-28').days.find(
      (each) => each.day === '2027-01-04',
    );
    expect(day?.because).toContain('尚未公布');
  });
});

describe('in time', () => {
  it.each([
    { endedOn: '2024-04-01', due: '2024-04-01', is: true, cite: art33 },
    { endedOn: '2024-04-02', due: '2024-04-01', is: false, cite: art33 },
    { endedOn: '2024-04-02', due: null, is: true, cite: art30 },
  ])('sent on $endedOn, due $due: $is', ({ endedOn, due, is }) => {
    expect(inTime(endedOn, due)).toBe(is);
  });
});

describe('whatever the facts', { timeout: 60_000 }, () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((n) => addDays('2019-06-01', n));
  const facts = fc
    .record({
      receivedOn: day,
      letters: fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 })), {
        maxLength: 3,
      }),
      correction: fc.option(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30 }))),
      extension: fc.option(fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 40 }))),
    })
    .map(({ receivedOn, letters, correction, extension }) =>
      received(receivedOn, {
        consultations: letters.map(([after, lasting]) =>
          consulted(addDays(receivedOn, after), null, addDays(receivedOn, after + lasting)),
        ),
        ...(correction &&
          corrected(addDays(receivedOn, correction[0]), addDays(receivedOn, correction[0] + correction[1]))),
        ...(extension && extended(extension[0], addDays(receivedOn, extension[1]))),
      }),
    );

  it('a due day is a working day, and so is the strict one', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const { due, strictDue } = replyClock(each, each.receivedOn);
        expect(due && isWorkingDay(due)).toBe(true);
        expect(strictDue && isWorkingDay(strictDue)).toBe(true);
      }),
    );
  });

  it('the proof has every day once, from receipt to due day', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const { days, due } = replyClock(each, each.receivedOn);
        const whole = daysBetween(days[0]?.day ?? '', due ?? '') + 1;
        expect(days[0]?.day).toBe(each.receivedOn);
        expect(days.at(-1)).toMatchObject({ day: due, kind: 'due' });
        expect(days.map((entry) => entry.day)).toEqual(
          Array.from({ length: whole }, (_, n) => addDays(each.receivedOn, n)),
        );
      }),
    );
  });

  it('counts twenty days and those of the extension, one by one', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const { days, steps } = replyClock(each, each.receivedOn);
        const lastStart = days.findLastIndex(({ kind }) => kind === 'receipt');
        const numbers = days.slice(lastStart).flatMap(({ number }) => number ?? []);
        const extendedBy = steps.some(({ what }) => what.includes('延长')) ? (each.extension?.days ?? 0) : 0;
        expect(numbers).toEqual(Array.from({ length: 20 + extendedBy }, (_, n) => n + 1));
      }),
    );
  });

  it('another holiday never brings a due day forward', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (receivedOn, after) => {
        const off = { working: false, name: '示例假日', notice: '示例通知' };
        const set = new Map(nationalCalendar.set).set(addDays(receivedOn, after), off);
        const more = { ...nationalCalendar, set };
        const before = replyClock(received(receivedOn), receivedOn).due ?? '';
        expect((replyClock(received(receivedOn), receivedOn, more).due ?? '') >= before).toBe(true);
      }),
    );
  });

  it('a suspension of n working days moves the due day by n working days', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 30 }),
        (receivedOn, sent, lasting) => {
          // Sent while the limit runs: after `sent` of its twenty working days.
          const sentOn = addWorkingDays(receivedOn, sent);
          const answeredOn = addDays(sentOn, lasting);
          const plain = replyClock(received(receivedOn), receivedOn).due ?? '';
          const moved = replyClock(
            received(receivedOn, { consultations: [consulted(sentOn, null, answeredOn)] }),
            receivedOn,
          );
          expect(moved.due).toBe(addWorkingDays(plain, workingDaysBetween(sentOn, answeredOn)));
        },
      ),
    );
  });
});

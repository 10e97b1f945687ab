import { describe, expect, it } from 'vitest';
import { ClockProof } from '#app/shell/clock-proof.tsx';
import { ClockStrip } from '#app/shell/clock-strip.tsx';
import { clockWeeks } from '#app/shell/clock-weeks.ts';
import { clockProgress } from '#app/shell/clock-words.ts';
import type { ReplyClockFacts } from '#law/disclosure/clock-facts.ts';
import { replyClock } from '#law/disclosure/reply-clock.ts';

const facts: ReplyClockFacts = {
  receivedOn: '2024-09-09',
  corrections: [],
  consultations: [],
  extension: null,
  feeNotice: null,
  endedOn: null,
};
/** Four letters, one after the other: each stops the clock for fifteen working days at the most. */
const consulted: ReplyClockFacts = {
  ...facts,
  consultations: ['2024-09-19', '2024-10-15', '2024-11-05', '2024-11-26'].map((sentOn, index) => ({
    of: `示例第三方${index + 1}`,
    sentOn,
    deliveredOn: sentOn,
    answeredOn: index === 3 ? '2024-12-16' : null,
  })),
};

function countOf(html: string, part: string): number {
  return html.split(part).length - 1;
}

describe('the clock strip', () => {
  it.each([
    ['a plain run', facts, '2024-10-09'],
    ['sixty days and more of suspension', consulted, '2024-12-20'],
  ])('shows every day once, with its reason and article: %s', (_, given, today) => {
    const clock = replyClock(given, today);
    const html = String(<ClockStrip {...clock} today={today} />);
    expect(countOf(html, '<button type="button" class="day ')).toBe(clock.days.length);
    expect(countOf(html, 'class="day-reason"')).toBe(clock.days.length);
    for (const { because } of clock.days) expect(html).toContain(because);
    expect(countOf(html, 'day-today')).toBe(1);
    expect(countOf(html, '"day day-due')).toBe(1);
  });

  it('loads its script once for two strips on a page, and needs no inline style', () => {
    const clock = replyClock(facts, '2024-10-09');
    const strip = <ClockStrip {...clock} today="2024-10-09" />;
    const html = String(
      <html lang="zh-CN">
        <head>
          <title>期限</title>
        </head>
        <body>
          {strip}
          {strip}
        </body>
      </html>,
    );
    expect(countOf(html, '<script')).toBe(1);
    expect(html.indexOf('<script')).toBeLessThan(html.indexOf('</head>'));
    expect(html).not.toContain('style=');
  });

  it('says that the limit is past', () => {
    const clock = replyClock(facts, '2025-01-02');
    expect(String(<ClockStrip {...clock} today="2025-01-02" />)).toContain('已过期');
  });

  it('prints every day in the proof, with the steps of law', () => {
    const clock = replyClock(consulted, '2024-12-20');
    const html = String(<ClockProof days={clock.days} steps={clock.steps} />);
    expect(countOf(html, '<th scope="row"')).toBe(clock.days.length);
    for (const { what } of clock.steps) expect(html).toContain(what);
  });
});

describe('the weeks of the strip', () => {
  it('run from Monday to Sunday without a gap and hold each day of the clock once', () => {
    const { days } = replyClock(consulted, '2024-12-20');
    const squares = clockWeeks(days).flatMap((week) => week.days);
    expect(squares.length % 7).toBe(0);
    expect(squares[0]?.day).toBe('2024-09-09');
    expect(squares.flatMap(({ clock }) => (clock ? [clock] : []))).toEqual(days);
    expect(new Set(squares.map(({ day }) => day)).size).toBe(squares.length);
  });

  it('fold a week in which no day counts, and name each month once', () => {
    const weeks = clockWeeks(replyClock(consulted, '2024-12-20').days);
    expect(weeks.filter(({ quiet }) => quiet).length).toBeGreaterThan(10);
    expect(weeks[0]?.quiet).toBe(false);
    expect(weeks.flatMap(({ month }) => month ?? [])).toEqual(['9月', '10月', '11月', '12月']);
  });

  it('name the month of receipt where the week of receipt ends in the next month', () => {
    const { days } = replyClock({ ...facts, receivedOn: '2024-10-31' }, '2024-11-05');
    expect(clockWeeks(days).flatMap(({ month }) => month ?? [])).toEqual(['10月', '11月']);
    expect(String(<ClockStrip days={days} today="2024-11-05" due={null} state="running" />)).toContain(
      '11/</span>1',
    );
  });

  it('are none before the clock starts', () => {
    expect(clockWeeks([])).toEqual([]);
  });
});

describe('the progress of the clock', () => {
  it('counts the working days used and left', () => {
    const { days } = replyClock(facts, '2024-10-09');
    // 9月10日至14日五天（14日调休上班），18日至20日三天，23日至27日五天，29日、30日，10月8日、9日
    expect(clockProgress(days, '2024-10-09')).toEqual({ used: 17, total: 20, left: 3, overdue: false });
    expect(clockProgress(days, '2024-09-09')).toMatchObject({ used: 0, left: 20 });
    expect(clockProgress(days, '2024-10-13')).toMatchObject({ used: 20, left: 0, overdue: true });
  });

  it('starts again with the corrected request', () => {
    const corrected = [
      { sentOn: '2024-09-12', servedOn: '2024-09-12', limitOn: '2024-09-30', correctedOn: '2024-09-23' },
    ];
    const { days } = replyClock({ ...facts, corrections: corrected }, '2024-09-23');
    expect(clockProgress(days, '2024-09-23')).toMatchObject({ used: 0, total: 20 });
    expect(clockProgress(days, '2024-09-24')).toMatchObject({ used: 1, left: 19 });
  });
});

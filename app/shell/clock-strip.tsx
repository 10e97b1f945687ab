import type { PropsWithChildren } from 'hono/jsx';
import { dayText, shortDayText, weekdayText } from '#app/shell/chinese-day.ts';
import { clockWeeks, type Week, type WeekDay } from '#app/shell/clock-weeks.ts';
import { type ClockKind, clockProgress, kindMarks, kindNames } from '#app/shell/clock-words.ts';
import { Island } from '#app/shell/island.tsx';
import { citeText, type Day } from '#law/cite.ts';
import type { ClockDay } from '#law/disclosure/clock-days.ts';
import type { ReplyClock } from '#law/disclosure/reply-clock.ts';

export interface ClockStripProps {
  /** Every day from receipt to due day. */
  days: ClockDay[];
  today: Day;
  due: Day | null;
  state: ReplyClock['state'];
  /** A year of the count has no holiday notice yet. */
  provisional?: boolean;
}

/**
 * The days from receipt to due day as calendar weeks. Each square is a button: its reason appears in the reading
 * line below the strip on hover, focus or tap, without script; the island adds arrow keys. Children go under the
 * due day (internal target, link to the proof).
 */
export function ClockStrip({
  days,
  today,
  due,
  state,
  provisional,
  children,
}: PropsWithChildren<ClockStripProps>) {
  const weeks = clockWeeks(days);
  const kinds = new Set(days.map(({ kind }) => kind));
  return (
    <div class="clock-block">
      <ClockHead days={days} today={today} due={due} state={state} />
      {children}
      {provisional && <p class="note">其中有的年份放假安排尚未公布，按周末推算，公布后重算。</p>}
      <Island name="clock-strip">
        <clock-strip>
          <table class="clock">
            <caption class="visually-hidden">从收到之日到期限届满之日的每一天</caption>
            <thead>
              <tr>
                <td />
                {[...'一二三四五六日'].map((weekday) => (
                  <th scope="col" abbr={`星期${weekday}`}>
                    {weekday}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <WeekRow week={week} today={today} />
              ))}
            </tbody>
          </table>
          <RestingLine clock={days.find(({ day }) => day === today) ?? days.at(-1)} today={today} />
        </clock-strip>
      </Island>
      <ClockLegend kinds={kinds} hasToday={days.some(({ day }) => day === today)} />
    </div>
  );
}

function ClockHead({ days, today, due, state }: Pick<ClockStripProps, 'days' | 'today' | 'due' | 'state'>) {
  const { used, total, left, overdue } = clockProgress(days, today);
  return (
    <div class="clock-head">
      <p class="clock-due">
        <span>{due ? dueNames[state] : stateNames[state]}</span>
        {due && (
          <b>
            <time datetime={due}>{dayText(due)}</time> <small>{weekdayText(due)}</small>
          </b>
        )}
      </p>
      {due && state !== 'ended' && (
        <p class="clock-count">
          {overdue ? <b class="clock-late">已过期</b> : <b>还剩 {left} 个工作日</b>}
          <progress value={used} max={total} aria-label={`已计${used}个工作日，共${total}个`} />
          <span>
            已计 {used}／{total}
          </span>
        </p>
      )}
    </div>
  );
}

const dueNames: Record<ReplyClock['state'], string> = {
  running: '法定到期日',
  suspended: '预计到期日（征求意见期间暂停计算）',
  'waiting-correction': '到期日',
  'waiting-payment': '到期日',
  ended: '法定到期日',
};

const stateNames: Record<ReplyClock['state'], string> = {
  running: '期限计算中',
  suspended: '征求意见期间，暂停计算',
  'waiting-correction': '等候补正，收到补正之日起重新计算',
  'waiting-payment': '等候缴费，缴费次日起重新计算',
  ended: '已经办结',
};

function WeekRow({ week, today }: { week: Week; today: Day }) {
  const monday = week.days[0]?.day ?? '';
  return (
    <tr class={week.quiet ? 'clock-quiet' : undefined}>
      <th scope="row" class={week.month ? 'clock-month' : undefined}>
        {week.month}
        <span class="visually-hidden">{shortDayText(monday)}起的一周</span>
      </th>
      {week.days.map((entry) => (
        <td>
          <DaySquare entry={entry} today={today} />
        </td>
      ))}
    </tr>
  );
}

function DaySquare({ entry, today }: { entry: WeekDay; today: Day }) {
  const date = Number(entry.day.slice(8));
  const { clock } = entry;
  if (!clock) return <span class="day day-outside">{date}</span>;
  const isToday = entry.day === today;
  const ahead = entry.day > today ? ' day-ahead' : '';
  return (
    <button type="button" class={`day day-${clock.kind}${ahead}${isToday ? ' day-today' : ''}`}>
      <span class="day-date">
        <MonthOf day={entry.day} />
        {date}
        <span class="visually-hidden">日</span>
      </span>
      <DayMark clock={clock} />
      {isToday && <span class="day-sun">今</span>}
      <DayReason clock={clock} isToday={isToday} />
    </button>
  );
}

function DayMark({ clock: { kind, number } }: { clock: ClockDay }) {
  const isCounted = kind === 'counted';
  return (
    <span class="day-mark">
      <span class={isCounted ? 'day-nth' : undefined}>{kindMarks[kind]}</span>
      {(isCounted || kind === 'worked-weekend') && number}
      <span class="visually-hidden">。</span>
    </span>
  );
}

/** What the reading line says while no day is pointed at: today, or the last day of the clock. */
function RestingLine({ clock, today }: { clock?: ClockDay; today: Day }) {
  return (
    <div class="clock-rest">
      {clock && <ReasonText clock={clock} isToday={clock.day === today} />}
      <span class="clock-tip no-print">点任一天，看它为什么计入或者不计入。</span>
    </div>
  );
}

/** The month of a day, heard on every day and seen on the first of the month: 10/1. */
function MonthOf({ day }: { day: Day }) {
  const month = Number(day.slice(5, 7));
  return (
    <>
      <span class="visually-hidden">{month}月</span>
      {day.endsWith('-01') && (
        <span class="day-month" aria-hidden="true">
          {month}/
        </span>
      )}
    </>
  );
}

/** Part of the button, so that it is read with it; styled into the reading line when the button is pointed at. */
function DayReason(props: { clock: ClockDay; isToday: boolean }) {
  return (
    <span class="day-reason">
      <ReasonText {...props} />
    </span>
  );
}

function ReasonText({ clock, isToday }: { clock: ClockDay; isToday: boolean }) {
  return (
    <>
      <b>
        {dayText(clock.day)} {weekdayText(clock.day)}
        {isToday && '　今天'}
      </b>
      <br />
      <span class={`key key-${clock.kind}`} aria-hidden="true" />
      {clock.because}
      {clock.cite && <span class="cite">{citeText(clock.cite)}</span>}
    </>
  );
}

function ClockLegend({ kinds, hasToday }: { kinds: Set<ClockKind>; hasToday: boolean }) {
  const order = Object.keys(kindNames) as ClockKind[];
  return (
    <ul class="clock-legend" aria-label="图例">
      {order
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li>
            <span class={`key key-${kind}`} aria-hidden="true" />
            {kindNames[kind]}
          </li>
        ))}
      {hasToday && (
        <li>
          <span class="key key-today" aria-hidden="true" />
          今天
        </li>
      )}
    </ul>
  );
}

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type DueMonth, dueMonthOf, monthBeside, weeksOf } from '#app/desk/due-days.ts';
import { dueIcs } from '#app/desk/due-ics.ts';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { type DueCase, dueCases, MOST_DUE } from '#app/disclosure-requests/overview/due-cases.ts';
import { dayText } from '#app/shell/chinese-day.ts';
import type { Env } from '#app/shell/frame.ts';
import { OfficePage } from '#app/shell/office-page.tsx';
import { DataTable, ScrollBox } from '#app/shell/table.tsx';
import { Tag } from '#app/shell/tag.tsx';
import { addDays } from '#law/calendar/day.ts';
import { type Calendar, isWorkingDay } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';

/** 到期日历: the days on which replies are due, as a month and as a list. */
export async function get(c: Context<Env>) {
  const { scope, frame } = c.var;
  const asked = dueMonthOf(c);
  if (!asked) throw new HTTPException(403);
  const [cases, calendar] = await Promise.all([dueCases(scope, asked), cityCalendar(scope, asked.agencyId)]);
  const mine = asked.mine ? '&mine=yes' : '';
  return c.html(
    <OfficePage frame={frame} title="到期日历" crumbs={[{ title: '到期日历' }]}>
      <nav class="line-of-links" aria-label="月份和范围">
        <a href={`/office/due-days?month=${monthBeside(asked.month, -1)}${mine}`}>上个月</a>
        <b aria-current="page">{monthText(asked.month)}</b>
        <a href={`/office/due-days?month=${monthBeside(asked.month, 1)}${mine}`}>下个月</a>
        {asked.mine ? (
          <a href={`/office/due-days?month=${asked.month}`}>看本机关全部</a>
        ) : (
          <a href={`/office/due-days?month=${asked.month}&mine=yes`}>只看我承办的</a>
        )}
        <a href={`/office/due-days.ics${asked.mine ? '?mine=yes' : ''}`}>下载日历文件，导入手机</a>
      </nav>
      <MonthTable asked={asked} cases={cases} calendar={calendar} today={scope.today} />
      <DataTable
        caption={`${monthText(asked.month)}到期 ${cases.length} 件${cases.length === MOST_DUE ? '（只列前面的）' : ''}`}
        columns={[
          { title: '到期', cell: (row) => <Due day={row.reply_due_on} today={scope.today} />, nowrap: true },
          { title: '登记号', cell: (row) => <CaseLink row={row} />, heads: true, nowrap: true },
          { title: '所需信息', cell: (row) => row.info_title || '（未写名称）' },
        ]}
        rows={cases}
        empty="这个月没有到期的申请。"
        narrow="stack"
      />
    </OfficePage>,
  );
}

/** How far the file for a calendar reaches, before and after today. */
const [BACK, AHEAD] = [30, 120];

/** The due days around today as a calendar file: register numbers only, since calendars are shown to others. */
export async function getFile(c: Context<Env>) {
  const { scope } = c.var;
  const asked = dueMonthOf(c);
  if (!asked) throw new HTTPException(403);
  const [from, to] = [addDays(scope.today, -BACK), addDays(scope.today, AHEAD)];
  const cases = await dueCases(scope, { ...asked, from, to });
  const origin = new URL(c.req.url).origin;
  return c.body(dueIcs({ cases, city: scope.city.code, origin, now: scope.now }), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="due-days.ics"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
/** Numbers that a day of the grid shows; the list below has them all. */
const SHOWN = 4;

interface MonthProps {
  asked: DueMonth;
  cases: DueCase[];
  calendar: Calendar;
  today: Day;
}

function MonthTable({ asked, cases, calendar, today }: MonthProps) {
  const byDay = casesByDay(cases);
  return (
    <ScrollBox label={`${monthText(asked.month)}的到期日`}>
      <table class="due-month">
        <caption class="visually-hidden">{monthText(asked.month)}的到期日</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th scope="col">
                <span class="due-week">周</span>
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(asked.from, asked.to).map((week) => (
            <tr>
              {week.map((day) =>
                day ? (
                  <DayCell
                    day={day}
                    due={byDay.get(day) ?? []}
                    rest={!isWorkingDay(day, calendar)}
                    today={today}
                  />
                ) : (
                  <td />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function DayCell({ day, due, rest, today }: { day: Day; due: DueCase[]; rest: boolean; today: Day }) {
  const names = [rest && 'due-rest', day === today && 'due-today'].filter(Boolean).join(' ');
  return (
    <td class={names || undefined}>
      <b>{Number(day.slice(8))}</b>
      {rest && ' 休'}
      {day === today && ' 今天'}
      {due.length > 0 && <span class="due-count">{due.length}件</span>}
      {due.length > 0 && (
        <ul>
          {due.slice(0, SHOWN).map((row) => (
            <li>
              <a href={`/office/requests/${row.id}`} title={row.info_title || undefined}>
                <BrokenNumber text={row.register_no} />
              </a>
            </li>
          ))}
          {due.length > SHOWN && <li>另有 {due.length - SHOWN} 件，见下表</li>}
        </ul>
      )}
    </td>
  );
}

/** A register number that breaks before its year, if at all. */
function BrokenNumber({ text }: { text: string }) {
  const at = text.indexOf('〔');
  return at < 1 ? (
    <span>{text}</span>
  ) : (
    <>
      <span class="keep">{text.slice(0, at)}</span>
      <wbr />
      <span class="keep">{text.slice(at)}</span>
    </>
  );
}

function CaseLink({ row }: { row: DueCase }) {
  return <a href={`/office/requests/${row.id}`}>{row.register_no}</a>;
}

function Due({ day, today }: { day: Day; today: Day }) {
  return (
    <>
      {dayText(day)} {day < today && <Tag tone="late">已过期</Tag>}
    </>
  );
}

function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

function casesByDay(cases: DueCase[]): Map<Day, DueCase[]> {
  const byDay = new Map<Day, DueCase[]>();
  for (const row of cases) byDay.set(row.reply_due_on, [...(byDay.get(row.reply_due_on) ?? []), row]);
  return byDay;
}

import { shortDayText, weekdayText } from '#app/shell/chinese-day.ts';
import { DataTable } from '#app/shell/table.tsx';
import { addDays, daysBetween } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

interface HolidayRow {
  name: string;
  off: string;
  worked: string;
}

interface CalendarDaysProps {
  year: number;
  off: Day[];
  worked: Day[];
  /** 元旦 by day. */
  names: Record<Day, string>;
}

/** The arrangement of a year as the notice itself tells it: one row a holiday, days in a row drawn together. */
export function CalendarDays({ year, off, worked, names }: CalendarDaysProps) {
  const holidays = [...new Set([...off, ...worked].sort().map((day) => names[day] ?? '其他'))];
  const of = (days: Day[], name: string) => days.filter((day) => (names[day] ?? '其他') === name);
  const rows: HolidayRow[] = holidays.map((name) => ({
    name,
    off: rangesText(of(off, name)),
    worked: rangesText(of(worked, name)),
  }));
  return (
    <DataTable
      caption={`${year}年`}
      columns={[
        { title: '节日', cell: (row) => row.name, heads: true, nowrap: true },
        { title: '放假', cell: (row) => row.off || '—' },
        { title: '周末上班', cell: (row) => row.worked || '—' },
      ]}
      rows={rows}
      empty="没有读到日期。"
      narrow="stack"
    />
  );
}

/** 1月1日（星期五）至1月3日（星期日），共3天 */
export function rangesText(days: Day[]): string {
  return rangesOf(days)
    .map(([from, to]) => {
      if (from === to) return dayWithWeekday(from);
      return `${dayWithWeekday(from)}至${dayWithWeekday(to)}，共${daysBetween(from, to) + 1}天`;
    })
    .join('；');
}

function rangesOf(days: Day[]): [Day, Day][] {
  const ranges: [Day, Day][] = [];
  for (const day of [...days].sort()) {
    const last = ranges.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
}

function dayWithWeekday(day: Day): string {
  return `${shortDayText(day)}（${weekdayText(day)}）`;
}

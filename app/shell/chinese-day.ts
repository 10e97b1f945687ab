import { weekdayOf } from '#law/calendar/day.ts';
import type { Day } from '#law/cite.ts';

/** 2024年9月9日 */
export function dayText(day: Day): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}

/** 9月9日, where the year is plain from the context. */
export function shortDayText(day: Day): string {
  const [, month, date] = partsOf(day);
  return `${month}月${date}日`;
}

/** 星期一 */
export function weekdayText(day: Day): string {
  return `星期${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 2024-09-09 10:05, the form that 政府网站发展指引 asks of dates with a time. */
export function instantText(instant: Date): string {
  return shanghai.format(instant);
}

function partsOf(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

import type { DueCase } from '#app/disclosure-requests/overview/due-cases.ts';
import { addDays } from '#law/calendar/day.ts';

interface IcsParts {
  cases: DueCase[];
  /** Division code; with the id it names an event for good, so that a newer file replaces an older one. */
  city: string;
  origin: string;
  now: Date;
}

/** Due days as a calendar file (RFC 5545): one event a case, of a whole day, with its register number alone. */
export function dueIcs({ cases, city, origin, now }: IcsParts): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const events = cases.flatMap(({ id, register_no, reply_due_on }) => [
    'BEGIN:VEVENT',
    `UID:reply-due-${id}@${city}.qingchuang`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${reply_due_on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(reply_due_on, 1).replaceAll('-', '')}`,
    `SUMMARY:答复到期 ${register_no.replace(/[\\;,]/g, (sign) => `\\${sign}`)}`,
    `URL:${origin}/office/requests/${id}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qingchuang//due days//ZH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A line is at most 75 octets; what goes on begins with a blank. */
function folded(line: string): string {
  const parts = [''];
  for (const sign of line) {
    const last = parts.at(-1) ?? '';
    if (Buffer.byteLength(last + sign) > 74) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts.join('\r\n ');
}

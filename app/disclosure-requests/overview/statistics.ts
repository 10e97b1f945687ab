import { sql } from 'kysely';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import type { Scope } from '#app/shell/scope.ts';
import { workingDaysBetween } from '#law/calendar/working-days.ts';
import type { Day } from '#law/cite.ts';
import { inTime } from '#law/disclosure/reply-clock.ts';
import type { ReplyCode } from '#law/disclosure/reply-types.ts';

/** What an agency received and answered in a year, by the day of the event. */
export interface Statistics {
  /** Twelve months each. */
  received: number[];
  answered: number[];
  byChannel: Counted[];
  byColumn: Counted[];
  /** Replies sent and ends without a reply, by reply code. */
  byOutcome: Counted<ReplyCode>[];
  /** Replies sent by the handler of their case: name, how many, of them late. */
  byHandler: { name: string; n: number; late: number }[];
  replies: number;
  late: number;
  /** Working days from receipt to the sending of the reply, on average; null without a reply. */
  averageDays: number | null;
}

interface Counted<Key extends string = string> {
  key: Key;
  n: number;
}

/** The figures of a year; they open no case and name no requester. */
export async function statisticsOf(
  scope: Scope,
  { agencyId, year }: { agencyId: number; year: number },
): Promise<Statistics> {
  const of: Asked = { agencyId, from: `${year}-01-01`, to: `${year}-12-31` };
  const [receipts, replies, endings, calendar] = await Promise.all([
    receiptsOf(scope, of),
    repliesOf(scope, of),
    endingsOf(scope, of),
    cityCalendar(scope, agencyId),
  ]);
  const late = (rows: ReplyRow[]) => sumOf(rows.filter(({ sent_on, due_on }) => !inTime(sent_on, due_on)));
  const total = sumOf(replies);
  const days = replies.reduce(
    (sum, { received_on, sent_on, n }) => sum + workingDaysBetween(received_on, sent_on, calendar) * n,
    0,
  );
  const handlers = [...new Set(replies.map(({ handler }) => handler))].map((handler) => {
    const his = replies.filter((row) => row.handler === handler);
    return { name: handler ?? '未分办', n: sumOf(his), late: late(his) };
  });
  return {
    received: monthsOf(receipts, ({ month }) => month),
    answered: monthsOf(replies, ({ sent_on }) => Number(sent_on.slice(5, 7))),
    byChannel: counted(receipts, ({ channel }) => channel),
    byColumn: counted(receipts, ({ requester_column }) => requester_column),
    byOutcome: counted([...replies, ...endings], ({ code }) => code),
    byHandler: handlers.sort((a, b) => b.n - a.n),
    replies: total,
    late: late(replies),
    averageDays: total === 0 ? null : days / total,
  };
}

interface Asked {
  agencyId: number;
  from: Day;
  to: Day;
}

interface Numbered {
  n: number;
}

interface ReplyRow extends Numbered {
  received_on: Day;
  sent_on: Day;
  due_on: Day | null;
  code: ReplyCode;
  handler: string | null;
}

async function receiptsOf(scope: Scope, { agencyId, from, to }: Asked) {
  const found = await sql<Numbered & { month: number; channel: string; requester_column: string }>`
    select extract(month from received_on)::int as month, channel, requester_column, count(*) as n
    from disclosure_requests
    where city = ${scope.city.code} and agency_id = ${agencyId} and received_on between ${from} and ${to}
    group by 1, 2, 3`.execute(scope.db);
  return found.rows;
}

/** The first reply of a request and every later one that was ordered. */
async function repliesOf(scope: Scope, { agencyId, from, to }: Asked): Promise<ReplyRow[]> {
  const found = await sql<ReplyRow>`
    select r.received_on, d.sent_on, d.due_on, p.code, h.name as handler, count(*) as n
    from dispatches d
      join replies p on p.city = d.city and p.id = d.reply_id
      join disclosure_requests r on r.city = d.city and r.id = d.request_id
      left join officers h on h.city = r.city and h.id = r.handler_id
    where d.city = ${scope.city.code} and d.sent_on between ${from} and ${to} and r.agency_id = ${agencyId}
    group by 1, 2, 3, 4, 5`.execute(scope.db);
  return found.rows;
}

async function endingsOf(scope: Scope, { agencyId, from, to }: Asked) {
  const found = await sql<Numbered & { code: ReplyCode }>`
    select e.code, count(*) as n
    from endings e join disclosure_requests r on r.city = e.city and r.id = e.request_id
    where e.city = ${scope.city.code} and e.ended_on between ${from} and ${to} and r.agency_id = ${agencyId}
    group by 1`.execute(scope.db);
  return found.rows;
}

function sumOf(rows: Numbered[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}

function monthsOf<Row extends Numbered>(rows: Row[], month: (row: Row) => number): number[] {
  return Array.from({ length: 12 }, (_, at) => sumOf(rows.filter((row) => month(row) === at + 1)));
}

/** By key, the most frequent first. */
function counted<Row extends Numbered, Key extends string>(
  rows: Row[],
  keyOf: (row: Row) => Key,
): Counted<Key>[] {
  const counts = new Map<Key, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.n);
  return [...counts].map(([key, n]) => ({ key, n })).sort((a, b) => b.n - a.n);
}

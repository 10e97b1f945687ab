import { sql } from 'kysely';
import { cityCalendar } from '#app/disclosure-requests/case-file/city-calendar.ts';
import { ofUnit } from '#app/disclosure-requests/overview/statistics-records.ts';
import type { Scope } from '#app/shell/scope.ts';
import { type Calendar, workingDaysBetween } from '#law/calendar/working-days.ts';
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
  /** By the handler of the case: replies sent, of them late. */
  byHandler: { id: number | null; name: string; n: number; late: number }[];
  /** 承办机构: by the unit that the case was assigned to last. */
  byUnit: UnitFigures[];
  replies: number;
  late: number;
  /** Working days from receipt to the sending of the reply, on average; null without a reply. */
  averageDays: number | null;
}

export interface UnitFigures {
  /** Null: not assigned yet. */
  id: number | null;
  name: string;
  received: number;
  replies: number;
  late: number;
  /** Working days from receipt to reply, on average; null without a reply. */
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
  const total = sumOf(replies);
  return {
    received: monthsOf(receipts, ({ month }) => month),
    answered: monthsOf(replies, ({ sent_on }) => Number(sent_on.slice(5, 7))),
    byChannel: counted(receipts, ({ channel }) => channel),
    byColumn: counted(receipts, ({ requester_column }) => requester_column),
    byOutcome: counted([...replies, ...endings], ({ code }) => code),
    byHandler: handlersOf(replies),
    byUnit: unitsOf(receipts, replies, calendar),
    replies: total,
    late: lateOf(replies),
    averageDays: averageOf(replies, calendar),
  };
}

function handlersOf(replies: ReplyRow[]): Statistics['byHandler'] {
  return groupsOf(replies, ({ handler_id }) => handler_id)
    .map(([id, rows]) => ({ id, name: rows[0]?.handler ?? '未分办', n: sumOf(rows), late: lateOf(rows) }))
    .sort((a, b) => b.n - a.n);
}

function unitsOf(receipts: ReceiptRow[], replies: ReplyRow[], calendar: Calendar): UnitFigures[] {
  return groupsOf<ReceiptRow | ReplyRow>([...receipts, ...replies], ({ unit_id }) => unit_id)
    .map(([id, rows]) => {
      const answered = replies.filter(({ unit_id }) => unit_id === id);
      return {
        id,
        name: rows[0]?.unit ?? '未分办',
        received: sumOf(receipts.filter(({ unit_id }) => unit_id === id)),
        replies: sumOf(answered),
        late: lateOf(answered),
        averageDays: averageOf(answered, calendar),
      };
    })
    .sort((a, b) => b.received - a.received || b.replies - a.replies);
}

function lateOf(replies: ReplyRow[]): number {
  return sumOf(replies.filter(({ sent_on, due_on }) => !inTime(sent_on, due_on)));
}

function averageOf(replies: ReplyRow[], calendar: Calendar): number | null {
  const days = replies.reduce(
    (sum, { received_on, sent_on, n }) => sum + workingDaysBetween(received_on, sent_on, calendar) * n,
    0,
  );
  return replies.length === 0 ? null : days / sumOf(replies);
}

/** Rows by a key, in the order in which the keys come first. */
function groupsOf<Row>(rows: Row[], keyOf: (row: Row) => number | null): [number | null, Row[]][] {
  const groups = new Map<number | null, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups];
}

interface Asked {
  agencyId: number;
  from: Day;
  to: Day;
}

interface Numbered {
  n: number;
}

/** The unit that the case was assigned to last. */
interface OfUnit {
  unit_id: number | null;
  unit: string | null;
}

interface ReceiptRow extends Numbered, OfUnit {
  month: number;
  channel: string;
  requester_column: string;
}

interface ReplyRow extends Numbered, OfUnit {
  received_on: Day;
  sent_on: Day;
  due_on: Day | null;
  code: ReplyCode;
  handler_id: number | null;
  handler: string | null;
}

async function receiptsOf(scope: Scope, { agencyId, from, to }: Asked) {
  const found = await sql<ReceiptRow>`
    select extract(month from r.received_on)::int as month, r.channel, r.requester_column, u.unit_id, u.unit, count(*) as n
    from disclosure_requests r ${ofUnit}
    where r.city = ${scope.city.code} and r.agency_id = ${agencyId} and r.received_on between ${from} and ${to}
    group by 1, 2, 3, 4, 5`.execute(scope.db);
  return found.rows;
}

/** The first reply of a request and every later one that was ordered. */
async function repliesOf(scope: Scope, { agencyId, from, to }: Asked): Promise<ReplyRow[]> {
  const found = await sql<ReplyRow>`
    select r.received_on, d.sent_on, d.due_on, p.code, r.handler_id, h.name as handler, u.unit_id, u.unit, count(*) as n
    from dispatches d
      join replies p on p.city = d.city and p.id = d.reply_id
      join disclosure_requests r on r.city = d.city and r.id = d.request_id
      left join officers h on h.city = r.city and h.id = r.handler_id ${ofUnit}
    where d.city = ${scope.city.code} and d.sent_on between ${from} and ${to} and r.agency_id = ${agencyId}
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(scope.db);
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

import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';
import type { Day } from '#law/cite.ts';
import { type ReplyCode, replyTypes } from '#law/disclosure/reply-types.ts';

/** Which number of the statistics was opened: receipts, replies, or both ways of being concluded, and of them which. */
export interface RecordsQuestion {
  year: number;
  /** concluded: replies sent and ends without a reply. */
  of: 'received' | 'answered' | 'concluded';
  month: number | null;
  channel: string;
  column: string;
  outcome: ReplyCode | '';
  /** An id; `none`: not assigned. */
  handler: string;
  unit: string;
  late: boolean;
}

export const recordsOfZh: Record<RecordsQuestion['of'], string> = {
  received: '收到',
  answered: '答复',
  concluded: '办理结果',
};

/** One event behind a number, with its case. */
export interface StatisticsRecord {
  id: number;
  register_no: string;
  info_title: string;
  received_on: Day;
  /** Sent, or ended without a reply; null for a receipt. */
  on_day: Day | null;
  due_on: Day | null;
  code: ReplyCode | null;
  unit: string | null;
}

const PER_PAGE = 30;

/** The question in the address of the page; what is not understood asks for nothing. */
export function recordsQuestionOf(
  query: (name: string) => string | undefined,
  year: number,
): RecordsQuestion {
  const words = (name: string) => (query(name) ?? '').slice(0, 40);
  const id = (name: string) => (/^(\d{1,15}|none)$/.test(words(name)) ? words(name) : '');
  const month = Number(words('month'));
  const of = words('of');
  return {
    year,
    of: Object.hasOwn(recordsOfZh, of) ? (of as RecordsQuestion['of']) : 'received',
    month: Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
    channel: words('channel'),
    column: words('column'),
    outcome: replyTypes.find(({ code }) => code === words('outcome'))?.code ?? '',
    handler: id('handler'),
    unit: id('unit'),
    late: words('late') === 'yes',
  };
}

/** The address of the records behind a number. */
export function recordsHref(
  year: number,
  of: RecordsQuestion['of'],
  which: Record<string, string> = {},
): string {
  return `/office/statistics/records?${new URLSearchParams({ year: String(year), of, ...which })}`;
}

/** A page of what a number counts, the newest first: as many in all as the number says. */
export async function statisticsRecords(
  scope: Scope,
  question: RecordsQuestion,
  { agencyId, page }: { agencyId: number; page: number },
): Promise<{ rows: StatisticsRecord[]; total: number; pages: number }> {
  const events = sql`${eventsOf(scope, question)} e
    join disclosure_requests r on r.city = ${scope.city.code} and r.id = e.request_id ${ofUnit}
    where r.agency_id = ${agencyId} and ${matches(question)}`;
  const counted = await sql<{ n: number }>`select count(*) as n from ${events}`.execute(scope.db);
  const found = await sql<StatisticsRecord>`
    select r.id, r.register_no, r.info_title, r.received_on, e.on_day, e.due_on, e.code, u.unit
    from ${events}
    order by coalesce(e.on_day, r.received_on) desc, r.id desc
    limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(scope.db);
  const total = counted.rows[0]?.n ?? 0;
  return { rows: found.rows, total, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
}

/** 承办机构 of request r: the unit of its newest assignment. */
export const ofUnit = sql`left join lateral (
  select f.unit_id, u.name as unit from assignments f join units u on u.city = f.city and u.id = f.unit_id
  where f.city = r.city and f.request_id = r.id order by f.id desc limit 1) u on true`;

function eventsOf(scope: Scope, { of, year, month }: RecordsQuestion): RawBuilder<unknown> {
  const [from, to] = [
    dayOf(year, month ?? 1),
    dayOf(month === null || month === 12 ? year + 1 : year, month === null || month === 12 ? 1 : month + 1),
  ];
  const within = (day: string) =>
    sql`f.city = ${scope.city.code} and f.${sql.ref(day)} >= ${from} and f.${sql.ref(day)} < ${to}`;
  const received = sql`select f.id as request_id, null::date as on_day, null::date as due_on, null::text as code
    from disclosure_requests f where ${within('received_on')}`;
  const answered = sql`select f.request_id, f.sent_on as on_day, f.due_on, p.code
    from dispatches f join replies p on p.city = f.city and p.id = f.reply_id where ${within('sent_on')}`;
  const ended = sql`select f.request_id, f.ended_on as on_day, null::date as due_on, f.code
    from endings f where ${within('ended_on')}`;
  if (of === 'received') return sql`(${received})`;
  return of === 'answered' ? sql`(${answered})` : sql`(${answered} union all ${ended})`;
}

function matches({ channel, column, outcome, handler, unit, late }: RecordsQuestion): RawBuilder<unknown> {
  const person = (name: RawBuilder<unknown>, asked: string) =>
    asked === 'none' ? sql`${name} is null` : sql`${name} = ${Number(asked)}`;
  const asked = [
    channel && sql`r.channel = ${channel}`,
    column && sql`r.requester_column = ${column}`,
    outcome && sql`e.code = ${outcome}`,
    handler && person(sql`r.handler_id`, handler),
    unit && person(sql`u.unit_id`, unit),
    late && sql`e.on_day > e.due_on`,
  ].filter((each) => typeof each === 'object');
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `);
}

function dayOf(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

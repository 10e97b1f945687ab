import { sql } from 'kysely';
import type { Scope } from '#app/shell/scope.ts';

/** An agency as the competent department sees it: how much, how much too late, what was let pass. */
export interface OverseenAgency {
  id: number;
  agency: string;
  /** Of this year, by the day of receipt. */
  received: number;
  open: number;
  /** Open, with its due day behind it. */
  overdue: number;
  /** Replies sent this year, and those of them sent after their due day. */
  sent: number;
  late: number;
  /** 暂缺材料放行 of this year. */
  overrides: number;
  /** What happened outside the system this year and was confirmed. */
  outside: number;
}

/** Every agency of the city that takes requests, those with the most overdue cases first. */
export async function overseenAgencies(scope: Scope): Promise<OverseenAgency[]> {
  const city = scope.city.code;
  const [from, to] = [`${scope.today.slice(0, 4)}-01-01`, `${scope.today.slice(0, 4)}-12-31`];
  const found = await sql<OverseenAgency>`
    with received as (
      select agency_id, count(*) as n from disclosure_requests
      where city = ${city} and received_on between ${from} and ${to} group by 1),
    open as (
      select agency_id, count(*) as n, count(*) filter (where reply_due_on < ${scope.today}) as overdue
      from disclosure_requests where city = ${city} and is_open group by 1),
    sent as (
      select r.agency_id, count(*) as n, count(*) filter (where d.sent_on > d.due_on) as late
      from dispatches d join disclosure_requests r on r.city = d.city and r.id = d.request_id
      where d.city = ${city} and d.sent_on between ${from} and ${to} group by 1),
    overrides as (
      select r.agency_id, count(*) as n
      from evidence_overrides f join disclosure_requests r on r.city = f.city and r.id = f.request_id
      where f.city = ${city} and f.happened_on between ${from} and ${to} group by 1),
    outside as (
      select r.agency_id, count(*) as n
      from outside_records f
        join outside_decisions d on d.city = f.city and d.record_id = f.id and d.confirmed
        join disclosure_requests r on r.city = f.city and r.id = f.request_id
      where f.city = ${city} and f.happened_on between ${from} and ${to} group by 1)
    select a.id, a.short_name as agency, coalesce(received.n, 0) as received, coalesce(open.n, 0) as open,
      coalesce(open.overdue, 0) as overdue, coalesce(sent.n, 0) as sent, coalesce(sent.late, 0) as late,
      coalesce(overrides.n, 0) as overrides, coalesce(outside.n, 0) as outside
    from agencies a
      left join received on received.agency_id = a.id
      left join open on open.agency_id = a.id
      left join sent on sent.agency_id = a.id
      left join overrides on overrides.agency_id = a.id
      left join outside on outside.agency_id = a.id
    where a.city = ${city}
      and exists (select from reply_names n where n.city = a.city and n.agency_id = a.id and n.is_default)
    order by overdue desc, open desc, a.id`.execute(scope.db);
  return found.rows;
}
